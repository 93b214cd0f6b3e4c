import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { decodeJwt } from 'jose';
import { Providers, type Started } from '../../support/demo-providers.js';

const COMMAND = fileURLToPath(new URL('../../../dist/apps/tools/tokens/main.js', import.meta.url));

const providers = new Providers();
let started: Started;

beforeAll(async () => {
  started = await providers.start();
});
afterAll(() => providers.cleared());

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run token` as it is built, in a process of its own. */
const run = (args: readonly string[], settings: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: started.dataDir, OIDC_ISSUER: '', ...settings };
    const child = execFile(process.execPath, [COMMAND, ...args], { env }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode!, stdout, stderr }),
    );
  });

describe('npm run token', () => {
  test('prints a token and nothing else', async () => {
    const { status, stdout, stderr } = await run(['--as', 'supervisor']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(decodeJwt(stdout.trim())).toMatchObject({ sub: 'supervisor-1', roles: ['supervisor'] });
  });

  test('says how it is used', async () => {
    const { status, stdout } = await run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/--as PERSON[^]*coordinator-1[^]*riverside/);
  });

  test.each([
    ['nobody is named', [], {}, /--as PERSON is missing/],
    ['there is no such person', ['--as', 'clinician-9'], {}, /no demo person "clinician-9".*auditor-1/],
    ['a flag is unknown', ['--whom', 'clinician'], {}, /--whom/],
    ['nothing runs', ['--as', 'clinician'], { DATA_DIR: '/nowhere' }, /npm start.*does not run on DATA_DIR/],
    ['it is production', ['--as', 'clinician'], { NODE_ENV: 'production' }, /NODE_ENV is production/],
  ])('fails on standard error where %s', async (_, args, settings, said) => {
    const { status, stdout, stderr } = await run(args, settings);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
