import { expect, test } from '@jest/globals';
import { NotedLately } from '#api/platform/audit/noted-lately';

const noting = (lately: NotedLately) => {
  let written = 0;
  const note = () => {
    written += 1;
    return Promise.resolve(null);
  };
  return { ask: (key: string) => lately.once(key, note), written: () => written };
};

test('what is asked again within a minute has one row, and the next one after it', async () => {
  let now = 0;
  const { ask, written } = noting(new NotedLately(() => now));
  await Promise.all([ask('a'), ask('a')]);
  now = 59_999;
  expect([await ask('a'), written()]).toEqual([null, 1]);
  now = 60_000;
  await ask('a');
  expect(written()).toBe(2);
});

test('another person, journey or route has its own', async () => {
  const { ask, written } = noting(new NotedLately(() => 0));
  await Promise.all([ask('a'), ask('b')]);
  expect(written()).toBe(2);
});

test('a row that could not be written stands for nothing: whoever waited is told, and the next one tries again', async () => {
  const lately = new NotedLately(() => 0);
  const wrong = new Error('away');
  const first = lately.once('a', () => Promise.resolve(wrong));
  expect(await lately.once('a', () => Promise.resolve(null))).toBe(wrong);
  expect(await first).toBe(wrong);
  expect(await lately.once('a', () => Promise.resolve(null))).toBe(null);
});

test('it remembers so many; beyond, the oldest has a row more', async () => {
  const { ask, written } = noting(new NotedLately(() => 0, 2));
  for (const key of ['a', 'b', 'c', 'c', 'a']) await ask(key);
  expect(written()).toBe(4);
});
