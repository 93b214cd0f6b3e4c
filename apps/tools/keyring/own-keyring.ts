import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unsealed } from '#temporal/codec/aes-gcm-codec';
import { KeyringInvalid, parseKeyring } from '#temporal/codec/parse-keyring';
import { sealingConverter, type SealingConverter } from '#temporal/codec/sealing-converter';
import { newKeyId, withNewKey } from './new-key.js';
import { replaceKeyring } from './write-keyring.js';

/** The keyring lies beside the data that are sealed under it: it is copied with them, and protects only data that are copied without it. */
export const ownKeyringFile = (dataDir: string): string => join(dataDir, 'keyring.json');

/**
 * The keyring of a rehearsal, which its first start makes. A program with real clients keeps a keyring elsewhere, and names it in its settings.
 * @throws KeyringInvalid that names the file, and repeats no key
 */
export const ownKeyring = (dataDir: string, unsealed: Unsealed = {}): SealingConverter => {
  const file = ownKeyringFile(dataDir);
  mkdirSync(dataDir, { recursive: true });
  // Written as a whole or not at all, because half a keyring would stop every later start.
  if (!existsSync(file)) replaceKeyring(file, withNewKey(null, newKeyId()));
  try {
    return sealingConverter(parseKeyring(readFileSync(file, 'utf8')), unsealed);
  } catch (error) {
    if (error instanceof KeyringInvalid) throw new KeyringInvalid(`${file}: ${error.message}`);
    throw error;
  }
};
