import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPayloadConverter } from '@temporalio/common';
import { ownKeyring, ownKeyringFile } from '#tools/keyring/own-keyring';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'iop-own-keyring-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('is made once, for its owner’s eyes, and opens at a later start what an earlier one sealed', async () => {
  const [first] = ownKeyring(join(dataDir, 'new')).payloadCodecs;
  const file = ownKeyringFile(join(dataDir, 'new'));
  const kept = readFileSync(file, 'utf8');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const payload = defaultPayloadConverter.toPayload('said');
  const sealed = await first.encode([payload]);
  const [later] = ownKeyring(join(dataDir, 'new')).payloadCodecs;
  expect(await later.decode(sealed)).toEqual([payload]);
  expect(readFileSync(file, 'utf8')).toBe(kept);
});

test('that is broken is named, and not replaced', () => {
  const file = ownKeyringFile(dataDir);
  writeFileSync(file, '{"active": "hunter2"');
  expect(() => ownKeyring(dataDir)).toThrow(`${file}: keyring: is not JSON`);
  expect(() => ownKeyring(dataDir)).not.toThrow(/hunter2/);
  expect(readFileSync(file, 'utf8')).toBe('{"active": "hunter2"');
});
