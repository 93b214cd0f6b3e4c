import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * docs/tour.md and docs/week.md as a newcomer goes through them: `npm start` in a folder of its own, and every bash block of a page pasted into
 * one shell, in order. Ids, dates and what depends on the weekday are others each time, so of what is shown only the codes must be there.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STARTED_WITHIN_MS = 240_000;

interface Block {
  readonly script: string;
  /** What the page shows below it. */
  readonly shown: string;
}

const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/```bash\n(.*?)```(?:\s*```text\n(.*?)```)?/gs)].map(([, script, shown = '']) => ({
    script: script!,
    shown,
  }));

/** Ids of rules, and codes of problems. */
const codesIn = (text: string): string[] => [
  ...new Set(
    text.match(/\b[RA]-[A-Z]+(?:-[A-Z]+)*\b|\b(?:not-permitted|no-such-journey|refused|invalid-input)\b/g),
  ),
];

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

let folder: string;
let env: NodeJS.ProcessEnv;
let start: ChildProcess;
let told = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tour-'));
  const ours = /^(TEST_|TEMPORAL_|DATABASE_|IOP_|OIDC_|NODE_|JEST_)/;
  env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))),
    DATA_DIR: join(folder, 'data'),
    PORT: String(await freePort()),
    TEMPORAL_UI_PORT: String(await freePort()),
    IDENTITY_PORT: String(await freePort()),
    LOG_LEVEL: 'error',
  };
  start = spawn(process.execPath, ['apps/stack/bootstrap.mjs', 'start'], { cwd: ROOT, env });
  const up = new Promise<void>((resolve, reject) => {
    const hear = (data: Buffer): void => {
      told += data.toString();
      if (told.includes('up; Ctrl-C stops everything')) resolve();
    };
    start.stdout!.on('data', hear);
    start.stderr!.on('data', hear);
    start.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${told}`)));
  });
  await up;
}, STARTED_WITHIN_MS);

afterAll(async () => {
  if (start?.exitCode === null) {
    const gone = once(start, 'exit');
    start.kill('SIGINT');
    await gone;
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('npm start has told of the sample data before it is up: the clinic of today, and the journeys of the rehearsal', () => {
  expect(told).toMatch(
    /\nA clinic of today, at two sites: [1-9]\d* open journeys \(.+\), [1-9]\d* closed within a year\.\n/,
  );
  expect(told).toMatch(/\njourney +phase +tier +risk +shows\n[0-9a-f-]{36}\.1 /);
});

test.each([
  ['docs/tour.md', 30],
  ['docs/week.md', 10],
])(
  'every block of %s runs, and answers with the codes that the page shows',
  async (name, fewest) => {
    const page = readFileSync(join(ROOT, name), 'utf8');
    const blocks = blocksOf(
      page
        .replaceAll('127.0.0.1:3000', `127.0.0.1:${env['PORT']}`)
        .replaceAll('127.0.0.1:8233', `127.0.0.1:${env['TEMPORAL_UI_PORT']}`),
    );
    expect(blocks.length).toBeGreaterThan(fewest);
    const pasted = blocks.map(({ script }, index) => `${script}\nprintf '\\n=== %s\\n' ${index}\n`);
    const shell = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', pasted.join('')], {
      ...{ cwd: ROOT, env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    shell.stdout.on('data', (data: Buffer) => void (out += data.toString()));
    shell.stderr.on('data', (data: Buffer) => void (err += data.toString()));
    const [status] = (await once(shell, 'exit')) as [number];
    const answers = out.split(/\n=== \d+\n/);
    expect({ status, ran: answers.length - 1, err }).toEqual({ status: 0, ran: blocks.length, err: '' });
    const missing = blocks.flatMap(({ shown }, index) => {
      const answer = answers[index]!;
      const lacks = codesIn(shown).filter((code) => !answer.includes(code));
      const empty = shown !== '' && answer.trim() === '';
      return lacks.length > 0 || empty || /\bundefined\b/.test(answer) ? [{ shown, answer }] : [];
    });
    expect(missing).toEqual([]);
  },
  180_000,
);
