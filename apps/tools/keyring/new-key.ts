import { randomBytes } from 'node:crypto';
import { parseKeyring } from '#temporal/codec/parse-keyring';

interface Listed {
  readonly id: string;
  readonly key: string;
}

/** The id of a key that nobody has named: the time at which it was made. */
export const newKeyId = (): string => new Date().toISOString().replace(/[:.]/g, '-');

/**
 * Adds a key to the keyring, and makes it the active one. Every earlier key stays, because histories are sealed under it. `text` is null for a new keyring.
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
