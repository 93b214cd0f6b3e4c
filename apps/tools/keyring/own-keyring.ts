import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unsealed } from '#temporal/codec/aes-gcm-codec';
import { KeyringInvalid, parseKeyring } from '#temporal/codec/parse-keyring';
import { sealingConverter, type SealingConverter } from '#temporal/codec/sealing-converter';
import { newKeyId, withNewKey } from './new-key.js';
import { replaceKeyring } from './write-keyring.js';

/** Beside the data that are sealed under it: it goes with them, and protects only what is copied without it. */
export const ownKeyringFile = (dataDir: string): string => join(dataDir, 'keyring.json');

/**
 * The keyring of a rehearsal, made by its first start. A program with clients keeps one elsewhere and names it.
 * @throws KeyringInvalid that names the file, and repeats no key
 */
export const ownKeyring = (dataDir: string, unsealed: Unsealed = {}): SealingConverter => {
  const file = ownKeyringFile(dataDir);
  mkdirSync(dataDir, { recursive: true });
  // Whole or not at all: half a keyring would stop every later start.
  if (!existsSync(file)) replaceKeyring(file, withNewKey(null, newKeyId()));
  try {
    return sealingConverter(parseKeyring(readFileSync(file, 'utf8')), unsealed);
  } catch (error) {
    if (error instanceof KeyringInvalid) throw new KeyringInvalid(`${file}: ${error.message}`);
    throw error;
  }
};
