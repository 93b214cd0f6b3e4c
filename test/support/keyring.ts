import { createHash } from 'node:crypto';
import { parseKeyring } from '#temporal/codec/parse-keyring';
import type { Keyring } from '#temporal/codec/keyring';

/** A key for tests. The same id always gives the same key. */
export const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64');

export const keyringText = (active: string, ids: readonly string[] = [active]): string =>
  JSON.stringify({ active, keys: ids.map((id) => ({ id, key: keyOf(id) })) });

export const keyring = (active: string, ids?: readonly string[]): Keyring =>
  parseKeyring(keyringText(active, ids));
