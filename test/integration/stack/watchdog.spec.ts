import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '#stack/supervise/process-table';
import { projectRoot } from '#command-line/project-root';
import { stopSurvivors } from '#stack/supervise/survivors';

const watchdog = join(projectRoot, 'apps/stack/supervise/watchdog.mjs');
const stubborn = "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000)";
const obedient = 'setInterval(() => undefined, 1000)';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iop-watchdog-'));
  mkdirSync(join(folder, 'run'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const record = () => join(folder, 'run', 'server.json');

/** A server under its watchdog, under an owner that is a process of its own, so that it can be killed. */
async function owned(
  program: string,
  more: object = {},
): Promise<{ owner: ChildProcess; server: number; guard: number }> {
  const order = {
    name: 'a server',
    command: process.execPath,
    args: ['-e', program, folder],
    stopSignal: 'SIGTERM',
    graceMs: 500,
    mark: folder,
    recordFile: record(),
    ...more,
  };
  const argv = JSON.stringify([watchdog, JSON.stringify(order)]);
  const start = `const child = require('node:child_process').spawn(process.execPath, ${argv}, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    console.log(child.pid); setInterval(() => undefined, 1000)`;
  const owner = spawn(process.execPath, ['-e', start], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [guard] = (await once(owner.stdout, 'data')) as [Buffer];
  await until(() => existsSync(record()));
  await sleep(200); // until the program has said what it makes of signals
  const { pid } = JSON.parse(readFileSync(record(), 'utf8')) as { pid: number };
  return { owner, server: pid, guard: Number(guard) };
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !holds(); await sleep(20)) {
    if (Date.now() > end) throw new Error('still not so after 10 s');
  }
}

describe('a server under its watchdog', () => {
  test.each([
    ['that obeys', obedient],
    ['that does not', stubborn],
  ])('%s ends when its owner is killed', async (_name, program) => {
    const { owner, server, guard } = await owned(program);
    owner.kill('SIGKILL');
    await until(() => !isRunning(server) && !isRunning(guard));
    expect(existsSync(record())).toBe(false);
  });

  test('takes along what it has started itself, where its group is meant', async () => {
    const note = join(folder, 'started');
    const parent = `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}]);
      require('node:fs').writeFileSync(${JSON.stringify(note)}, String(child.pid)); ${obedient}`;
    const { owner, server } = await owned(parent, { group: true });
    await until(() => existsSync(note));
    const started = Number(readFileSync(note, 'utf8'));
    owner.kill('SIGKILL');
    await until(() => !isRunning(server) && !isRunning(started));
  });

  test('outlives a watchdog that was killed as well, until the next start', async () => {
    const { owner, server, guard } = await owned(stubborn);
    process.kill(guard, 'SIGKILL');
    owner.kill('SIGKILL');
    await until(() => !isRunning(guard));
    expect(isRunning(server)).toBe(true);

    const said: string[] = [];
    await stopSurvivors(folder, (line) => said.push(line));
    expect(isRunning(server)).toBe(false);
    expect(said).toEqual(['a server of an earlier start is still there: stopping it']);
  });
});
