import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiSettings } from '#settings/processes/api';
import { readDecodeHistorySettings } from '#settings/processes/decode-history';
import { readReconcileSettings } from '#settings/processes/reconcile';
import { readStackSettings } from '#settings/processes/stack';
import { readWorkerSettings } from '#settings/processes/worker';
import { keyringText } from '../../support/keyring.js';
import { OF_API } from '../../support/process-variables.js';

let folder: string;
const fileOf = (text: string): string => {
  const file = join(folder, 'keyring.json');
  writeFileSync(file, text);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyring-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PUBLIC_URL = 'https://iop.example';

describe.each([
  ['the API', (variables: NodeJS.ProcessEnv) => readApiSettings({ ...OF_API, PUBLIC_URL, ...variables })],
  ['the worker', (variables: NodeJS.ProcessEnv) => readWorkerSettings({ ...OF_API, ...variables })],
  ['npm start', (variables: NodeJS.ProcessEnv) => readStackSettings({ ...OF_API, PUBLIC_URL, ...variables })],
  ['reconcile', readReconcileSettings],
])('whether %s gives Temporal clear text', (_, read) => {
  test('outside production, where no keyring is given', () => {
    expect(read({}).sealing).toBeUndefined();
    expect(read({ NODE_ENV: 'test', IOP_KEYRING: '', IOP_KEYRING_FILE: '' }).sealing).toBeUndefined();
  });

  test.each([
    [undefined, false],
    ['', false],
    ['false', false],
    ['true', true],
  ])('IOP_ALLOW_UNSEALED=%s: clear text is taken: %s', async (IOP_ALLOW_UNSEALED, taken) => {
    const { sealing } = read({ IOP_KEYRING: keyringText('a'), IOP_ALLOW_UNSEALED });
    const plain = { data: Buffer.from('x') };
    const [decoded] = await sealing!.payloadCodecs[0].decode([plain]);
    expect(decoded === plain).toBe(taken);
    expect(decoded?.data === undefined).toBe(!taken);
  });

  test('what is neither is refused', () =>
    expect(() => read({ IOP_ALLOW_UNSEALED: 'yes' })).toThrow('IOP_ALLOW_UNSEALED: must be true or false'));

  test('production refuses to start so, and names what is missing', () =>
    expect(() => read({ NODE_ENV: 'production', IOP_KEYRING: '' })).toThrow(
      /^IOP_KEYRING_FILE: must name a keyring in production/,
    ));

  test.each(['production', 'development'])('not where a keyring is given, in %s', (NODE_ENV) => {
    for (const given of [{ IOP_KEYRING: keyringText('a') }, { IOP_KEYRING_FILE: fileOf(keyringText('a')) }])
      expect(read({ NODE_ENV, ...given }).sealing).toMatchObject({
        payloadCodecs: [expect.anything()],
        failureConverterPath: expect.stringMatching(/failure-converter\.cjs$/),
      });
  });

  test('a keyring at fault is refused by variable and field, and not quoted', () => {
    const fault = 'active: must be the id of one of the keys';
    const text = keyringText('a', ['b']);
    expect(() => read({ IOP_KEYRING: text })).toThrow(new RegExp(`^IOP_KEYRING: ${fault}$`));
    expect(() => read({ IOP_KEYRING_FILE: fileOf(text) })).toThrow(
      new RegExp(`^IOP_KEYRING_FILE: ${fault}$`),
    );
  });

  test('a file that is not there is refused, also in production', () => {
    for (const NODE_ENV of ['development', 'production'])
      expect(() => read({ NODE_ENV, IOP_KEYRING_FILE: join(folder, 'none.json') })).toThrow(
        /^IOP_KEYRING_FILE: names a file that cannot be read \(ENOENT\)$/,
      );
  });

  test('two keyrings are refused: nobody could say which one is meant', () =>
    expect(() => read({ IOP_KEYRING: keyringText('a'), IOP_KEYRING_FILE: fileOf(keyringText('b')) })).toThrow(
      'IOP_KEYRING_FILE, IOP_KEYRING: only one of them may be set',
    ));
});

test('nothing is decoded without a keyring', () => {
  expect(() => readDecodeHistorySettings({})).toThrow(
    /^IOP_KEYRING_FILE: must name a keyring \(or IOP_KEYRING hold one\)$/,
  );
  expect(readDecodeHistorySettings({ IOP_KEYRING: keyringText('a') }).sealing).toBeDefined();
});
