import { expect, test } from '@jest/globals';
import { withNewKey } from '#tools/keyring/new-key';
import { parseKeyring } from '#temporal/codec/parse-keyring';

test('a rotation adds a key, makes it the active one and keeps every earlier one', async () => {
  const first = withNewKey(null, 'one');
  const third = withNewKey(withNewKey(first, 'two'), 'three');
  const ring = parseKeyring(third);
  expect((await ring.active()).id).toBe('three');
  for (const id of ['one', 'two', 'three']) expect(await ring.withId(id)).toBeDefined();
  const [kept] = (JSON.parse(first) as { keys: unknown[] }).keys;
  expect((JSON.parse(third) as { keys: unknown[] }).keys[0]).toEqual(kept);
});

test('an id that the ring has already is refused, and so is a ring at fault', () => {
  expect(() => withNewKey(withNewKey(null, 'one'), 'one')).toThrow(/keys.*1.*id/);
  expect(() => withNewKey('{}', 'one')).toThrow(/keys/);
});
