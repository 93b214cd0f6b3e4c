import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { converterFromEnvironment } from '#temporal/codec/converter-from-environment';
import { keyringText } from '../../../support/keyring.js';

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

describe('whether Temporal is given clear text', () => {
  test('outside production, where no keyring is given', () => {
    expect(converterFromEnvironment({})).toBeUndefined();
    expect(
      converterFromEnvironment({ NODE_ENV: 'test', IOP_KEYRING: '', IOP_KEYRING_FILE: '' }),
    ).toBeUndefined();
  });

  test('production refuses to start so, and names what is missing', () =>
    expect(() => converterFromEnvironment({ NODE_ENV: 'production', IOP_KEYRING: '' })).toThrow(
      /^IOP_KEYRING_FILE: must name a keyring in production/,
    ));

  test.each(['production', 'development'])('not where a keyring is given, in %s', (NODE_ENV) => {
    for (const given of [{ IOP_KEYRING: keyringText('a') }, { IOP_KEYRING_FILE: fileOf(keyringText('a')) }])
      expect(converterFromEnvironment({ NODE_ENV, ...given })).toMatchObject({
        payloadCodecs: [expect.anything()],
        failureConverterPath: expect.stringMatching(/failure-converter\.cjs$/),
      });
  });

  test('a keyring at fault is refused by variable and field, and not quoted', () => {
    const fault = /^IOP_KEYRING(_FILE)?: active: must be the id of one of the keys$/;
    const text = keyringText('a', ['b']);
    expect(() => converterFromEnvironment({ IOP_KEYRING: text })).toThrow(fault);
    expect(() => converterFromEnvironment({ IOP_KEYRING_FILE: fileOf(text) })).toThrow(fault);
  });

  test('a file that is not there is refused', () =>
    expect(() => converterFromEnvironment({ IOP_KEYRING_FILE: join(folder, 'none.json') })).toThrow(
      'IOP_KEYRING_FILE: names a file that cannot be read (ENOENT)',
    ));

  test.each([
    [undefined, false],
    ['', false],
    ['false', false],
    ['true', true],
  ])('IOP_ALLOW_UNSEALED=%s: clear text is taken: %s', async (IOP_ALLOW_UNSEALED, taken) => {
    const sealing = converterFromEnvironment({ IOP_KEYRING: keyringText('a'), IOP_ALLOW_UNSEALED });
    const plain = { data: Buffer.from('x') };
    const [decoded] = await sealing!.payloadCodecs[0].decode([plain]);
    expect(decoded === plain).toBe(taken);
    expect(decoded?.data === undefined).toBe(!taken);
  });

  test('a setting that is neither is refused', () =>
    expect(() => converterFromEnvironment({ IOP_ALLOW_UNSEALED: 'yes' })).toThrow(
      'IOP_ALLOW_UNSEALED: must be true or false',
    ));

  test('two keyrings are refused: nobody could say which one is meant', () =>
    expect(() =>
      converterFromEnvironment({ IOP_KEYRING: keyringText('a'), IOP_KEYRING_FILE: fileOf(keyringText('b')) }),
    ).toThrow('IOP_KEYRING_FILE, IOP_KEYRING: only one of them may be set'));
});
