import { randomBytes } from 'node:crypto';
import { parseKeyring } from '#temporal/codec/parse-keyring';

interface Listed {
  readonly id: string;
  readonly key: string;
}

/** A key is named by when it was made, where nobody names it. */
export const newKeyId = (): string => new Date().toISOString().replace(/[:.]/g, '-');

/**
 * The keyring with one more key, which is the active one from now on; every earlier key stays, since histories are
 * sealed under it. `text` is null for a new keyring.
 * @throws {KeyringInvalid} where the keyring was at fault before, or has a key of that id.
 */
export const withNewKey = (text: string | null, id: string): string => {
  if (text !== null) parseKeyring(text);
  const earlier = text === null ? [] : (JSON.parse(text) as { keys: Listed[] }).keys;
  const keys = [...earlier, { id, key: randomBytes(32).toString('base64') }];
  const next = `${JSON.stringify({ active: id, keys }, undefined, 2)}\n`;
  parseKeyring(next);
  return next;
};
