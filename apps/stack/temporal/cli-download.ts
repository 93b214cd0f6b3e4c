import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { cacheFolder } from './cache-folder.js';
import { whyNotCli } from './cli-version.js';

/**
 * The official CLI, downloaded by Temporal's own testing library, which starts it once to try it. It then runs under our
 * watchdog: the library's own server would outlive a killed start.
 */
export async function downloadedCli(): Promise<string> {
  const folder = join(cacheFolder(), 'cli');
  const cached = executableIn(folder);
  if (cached) return accepted(cached);

  mkdirSync(folder, { recursive: true });
  const trial = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', version: 'latest', downloadDir: folder } },
  });
  await trial.teardown();
  const downloaded = executableIn(folder);
  if (!downloaded) throw new Error(`nothing was left in ${folder}`);
  return accepted(downloaded);
}

function executableIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find((file) => /^temporal.*?(?<!\.downloading)$/.test(file));
  return name && join(folder, name);
}

async function accepted(path: string): Promise<string> {
  const objection = await whyNotCli(path);
  if (objection) throw new Error(`${path} ${objection}`);
  return path;
}
