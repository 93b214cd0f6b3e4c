import { Keyring, type PayloadKey } from './keyring.js';

/** Thrown for an invalid keyring. It says which field is wrong, and never what the field contains. */
export class KeyringInvalid extends Error {
  override name = 'KeyringInvalid';
}

const KEY_BYTES = 32;
const KEY_ID = /^[\w.-]{1,64}$/;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/**
 * A keyring from `{"active": "<id>", "keys": [{"id": "<id>", "key": "<base64 of 32 bytes>"}, …]}`.
 * @throws KeyringInvalid that names the field at fault and repeats no key
 */
export const parseKeyring = (text: string): Keyring => {
  const ring = fieldsOf(jsonOf(text), 'keyring', ['active', 'keys']);
  const { active, keys: listed } = ring;
  if (!Array.isArray(listed) || listed.length === 0)
    throw new KeyringInvalid('keys: must be a list of one key at least');
  const keys = listed.map(keyAt);
  keys.forEach(({ id }, index) => {
    const first = keys.findIndex((key) => key.id === id);
    if (first !== index) throw new KeyringInvalid(`keys.${index}.id: is the same as keys.${first}.id`);
  });
  const current = keys.find(({ id }) => id === active);
  if (!current) throw new KeyringInvalid('active: must be the id of one of the keys');
  return new Keyring(
    current,
    keys.filter((key) => key !== current),
  );
};

const keyAt = (entry: unknown, index: number): PayloadKey => {
  const { id, key } = fieldsOf(entry, `keys.${index}`, ['id', 'key']);
  if (typeof id !== 'string' || !KEY_ID.test(id))
    throw new KeyringInvalid(
      `keys.${index}.id: must be 1 to 64 letters, digits, dots, hyphens or underscores`,
    );
  if (typeof key !== 'string') throw new KeyringInvalid(`keys.${index}.key: must be base64 text`);
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== KEY_BYTES)
    throw new KeyringInvalid(
      `keys.${index}.key: must be base64 of ${KEY_BYTES} bytes, and is of ${bytes.length}`,
    );
  // Buffer.from() skips characters that are not base64, so a mistyped key would silently become another key.
  if (!BASE64.test(key)) throw new KeyringInvalid(`keys.${index}.key: is not base64`);
  return { id, bytes };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote what it read.
    throw new KeyringInvalid('keyring: is not JSON');
  }
};

const fieldsOf = (value: unknown, where: string, known: readonly string[]): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new KeyringInvalid(`${where}: must be an object`);
  const index = Object.keys(value).findIndex((name) => !known.includes(name));
  if (index >= 0) throw new KeyringInvalid(`${where}: knows ${known.join(' and ')} only`);
  return value as Record<string, unknown>;
};
