import { expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { keepsComing } from '#api/platform/http/body/keeps-coming';

const PATIENCE_MS = 300;

/** Chunks that come so many ms apart. */
async function* file(sizes: readonly number[], everyMs: number): AsyncGenerator<Buffer> {
  for (const size of sizes) {
    await pause(everyMs);
    yield Buffer.alloc(size);
  }
}
const hasEnded = async (chunks: AsyncIterable<Buffer>, takingMs = 0): Promise<boolean> => {
  let isGivenUp = false;
  for await (const chunk of keepsComing(chunks, PATIENCE_MS, () => (isGivenUp = true))) {
    expect(chunk.length).toBeGreaterThan(0);
    await pause(takingMs);
  }
  return !isGivenUp;
};

test('a file that keeps coming may take longer than anybody is waited for', async () => {
  expect(await hasEnded(file([50, 50, 50, 50, 50, 50], 100))).toBe(true);
});

test('one of which a byte comes now and then may not', async () => {
  expect(await hasEnded(file([1, 1, 1, 1, 1, 1], 100))).toBe(false);
});

test('what came before at once earns no more than the beginning', async () => {
  expect(await hasEnded(file([100_000, 1, 1, 1, 1, 1], 100))).toBe(false);
});

test('the time that we take is not theirs', async () => {
  expect(await hasEnded(file([1, 1, 1], 1), 200)).toBe(true);
});
