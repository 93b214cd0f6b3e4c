import { describe, expect, test } from '@jest/globals';
import { parseKeyring } from '#temporal/codec/parse-keyring';
import { keyOf, keyringText } from '../../../support/keyring.js';

describe('a keyring', () => {
  test('seals with its active key and knows the others', async () => {
    const ring = parseKeyring(keyringText('2026-b', ['2026-a', '2026-b']));
    expect((await ring.active()).id).toBe('2026-b');
    expect((await ring.withId('2026-a'))?.bytes).toEqual(
      new Uint8Array(Buffer.from(keyOf('2026-a'), 'base64')),
    );
    expect(await ring.withId('2026-c')).toBeUndefined();
  });

  const key = keyOf('a');
  const of = (bytes: number) => Buffer.alloc(bytes, 7).toString('base64');
  test.each([
    ['{"active": ', 'keyring: is not JSON'],
    ['[]', 'keyring: must be an object'],
    [{ active: 'a', keys: [{ id: 'a', key }], more: 1 }, 'keyring: knows active and keys only'],
    [{ active: 'a' }, 'keys: must be a list of one key at least'],
    [{ active: 'a', keys: [] }, 'keys: must be a list of one key at least'],
    [{ active: 'a', keys: [7] }, 'keys.0: must be an object'],
    [{ active: 'a', keys: [{ id: 'a b', key }] }, 'keys.0.id: must be 1 to 64'],
    [{ active: 'a', keys: [{ key }] }, 'keys.0.id: must be 1 to 64'],
    [{ active: 'a', keys: [{ id: 'a' }] }, 'keys.0.key: must be base64 text'],
    [
      { active: 'a', keys: [{ id: 'a', key: of(16) }] },
      'keys.0.key: must be base64 of 32 bytes, and is of 16',
    ],
    [
      { active: 'a', keys: [{ id: 'a', key: of(33) }] },
      'keys.0.key: must be base64 of 32 bytes, and is of 33',
    ],
    [{ active: 'a', keys: [{ id: 'a', key: '' }] }, 'keys.0.key: must be base64 of 32 bytes, and is of 0'],
    [{ active: 'a', keys: [{ id: 'a', key: `*${key}` }] }, 'keys.0.key: is not base64'],
    [
      {
        active: 'a',
        keys: [
          { id: 'a', key },
          { id: 'b', key },
          { id: 'a', key: keyOf('c') },
        ],
      },
      'keys.2.id: is the same as keys.0.id',
    ],
    [{ active: 'b', keys: [{ id: 'a', key }] }, 'active: must be the id of one of the keys'],
    [{ keys: [{ id: 'a', key }] }, 'active: must be the id of one of the keys'],
  ])('%j is refused, and the field is named: %s', (given, message) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    const refusal = refusalOf(text);
    expect(refusal.name).toBe('KeyringInvalid');
    expect(refusal.message).toContain(message);
    expect(refusal.message).not.toContain(key);
  });

  test('text that is no JSON is not repeated: it may be a key', () => {
    expect(refusalOf(key).message).not.toContain(key.slice(0, 8));
  });
});

const refusalOf = (text: string): Error => {
  try {
    parseKeyring(text);
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was not refused.');
};
