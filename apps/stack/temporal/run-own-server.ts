import { downloadedCli } from './cli-download.js';
import { whyNotCli } from './cli-version.js';
import { findOnPath } from './find-on-path.js';
import { buildWithGo, builtEarlier } from './go-build.js';
import { runBinaries } from './run-binaries.js';
import { runCli } from './run-cli.js';
import type { RunningServer, ServerPlan } from './running-server.js';

/** Tries each way to run a server, in the order of docs/operating.md; the first that works is taken. */
export async function runOwnServer(plan: ServerPlan, say: (line: string) => void): Promise<RunningServer> {
  const found = findOnPath('temporal');
  const objection = found && (await whyNotCli(found));
  if (found && !objection) return runCli(found, plan);
  if (objection) say(`the Temporal CLI on PATH is not used: ${found} ${objection}`);

  // Looked for before a download is tried, so that a download that was refused once is not tried at every start.
  const programs = builtEarlier();
  if (programs) return runBinaries(programs, plan);

  let cli: string;
  try {
    say('looking for the official Temporal CLI: some 45 MB if it can be downloaded, checked by its checksum');
    cli = await downloadedCli();
  } catch (error) {
    say(`the official Temporal CLI cannot be had (${oneLine(error)}); going on with Go`);
    return runBinaries(await goOrExplain(say), plan);
  }
  return runCli(cli, plan);
}

async function goOrExplain(say: (line: string) => void) {
  try {
    return await buildWithGo(say);
  } catch (cause) {
    throw new Error(
      `No Temporal server. Any of these will do: TEMPORAL_ADDRESS of a reachable server; the official Temporal CLI ` +
        `1.9 or later on PATH; Go, with which it is built from source. What failed last: ${messageOf(cause)}`,
      { cause },
    );
  }
}

function oneLine(error: unknown): string {
  return messageOf(error).replaceAll(/\s+/g, ' ').slice(0, 200);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
