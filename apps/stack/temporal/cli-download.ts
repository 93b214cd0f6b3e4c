import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.js';
import { archiveFor, CLI_VERSION, RELEASES, type CliArchive } from './cli-release.js';
import { whyNotCli } from './cli-version.js';

/** Time limit of the download, ms; it is some 45 MB. */
const WITHIN = 300_000;
const PROGRAM = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

export interface CliSource {
  readonly archive: CliArchive;
  /** Address of all releases. */
  readonly releases: string;
  /** The folder in which it is kept, once for all of a user's checkouts. */
  readonly folder: string;
}

const official = (): CliSource => ({
  archive: archiveFor(process.platform, process.arch),
  releases: RELEASES,
  // A folder of its own for this version: an earlier start may have downloaded a CLI without checking it, and that one is not used any more.
  folder: join(cacheFolder(), `cli-${CLI_VERSION}`),
});

/**
 * Provides the official CLI of one release. Nothing of the download is unpacked, kept or run before its checksum shows that it is that release.
 * @throws Error where it cannot be had, is another, or will not do
 */
export async function downloadedCli({ archive, releases, folder }: CliSource = official()): Promise<string> {
  const file = join(folder, PROGRAM);
  if (existsSync(file)) return accepted(file);

  const bytes = await download(`${releases}/${archive.path}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== archive.sha256)
    throw new Error(
      `what came as ${archive.path} is not that release: its SHA-256 is ${sha256}, not ${archive.sha256}`,
    );
  await unpack(bytes, folder);
  return accepted(file);
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(WITHIN) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Unpacks aside and renames, so that neither a killed start nor a second one at the same time leaves half a program. */
async function unpack(archive: Buffer, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const aside = mkdtempSync(join(folder, 'unfinished-'));
  try {
    const packed = join(aside, 'cli.tar.gz');
    writeFileSync(packed, archive);
    // Every platform for which there is a release has a tar.
    await promisify(execFile)('tar', ['-xzf', packed, '-C', aside, PROGRAM]);
    chmodSync(join(aside, PROGRAM), 0o755);
    renameSync(join(aside, PROGRAM), join(folder, PROGRAM));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function accepted(path: string): Promise<string> {
  const objection = await whyNotCli(path);
  if (objection) throw new Error(`${path} ${objection}`);
  return path;
}
