import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.js';
import { findOnPath } from './find-on-path.js';
import { sayWhatIsUnchecked } from './go-checks.js';
import { goInstall } from './go-install.js';
import { SERVER_VERSION, UI_VERSION } from './versions.js';

/** Each program gets a folder of its own, because both are called `server`. */
const packages = {
  server: {
    source: `go.temporal.io/server/cmd/server@v${SERVER_VERSION}`,
    takes: '5 to 10 minutes on two cores',
  },
  ui: { source: `github.com/temporalio/ui-server/v2/cmd/server@v${UI_VERSION}`, takes: 'half a minute' },
};
type Program = keyof typeof packages;
export type Programs = Record<Program, string>;

const place = (program: Program) => join(cacheFolder(), program, 'server');

/** The official programs, if an earlier start has built them; otherwise undefined. */
export function builtEarlier(): Programs | undefined {
  const programs = { server: place('server'), ui: place('ui') };
  return Object.values(programs).every((file) => existsSync(file)) ? programs : undefined;
}

/** Builds the official programs with Go, once; they are kept in the cache. */
export async function buildWithGo(say: (line: string) => void): Promise<Programs> {
  const go = findOnPath('go');
  if (!go) throw new Error('Go is not on PATH');
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned();
  await sayWhatIsUnchecked(go, say);
  return { server: await build(go, 'server', say), ui: await build(go, 'ui', say) };
}

async function build(go: string, program: Program, say: (line: string) => void): Promise<string> {
  const file = place(program);
  if (existsSync(file)) return file;
  const { source, takes } = packages[program];
  say(`building ${source} with Go, once: ${takes}, downloads included`);
  // Built aside and renamed, so that neither a killed build nor a second one at the same time leaves half a program.
  const aside = mkdtempSync(join(cacheFolder(), `unfinished-${program}-`));
  const remove = () => rmSync(aside, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    await goInstall(go, source, aside, say);
    if (!existsSync(file)) moveInto(aside, join(cacheFolder(), program), file);
  } finally {
    remove();
    process.off('exit', remove);
  }
  return file;
}

function moveInto(from: string, to: string, wanted: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(wanted)) throw error; // another start was quicker, and its program is the same
  }
}

/** Removes what killed builds have left. A build that still runs is younger than that. */
function removeAbandoned(): void {
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.startsWith('unfinished-'))) {
    const folder = join(cacheFolder(), name);
    if (statSync(folder).mtimeMs < Date.now() - 3 * 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}
