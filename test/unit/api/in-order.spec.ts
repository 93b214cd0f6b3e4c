import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOrder } from '#api/platform/http/in-order';
import { seeded } from '../../support/seed.js';

const never = new AbortController().signal;
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function* counting(upTo: number): AsyncGenerator<number> {
  for (let item = 0; item < upTo; item += 1) yield item;
}

describe('work in order', () => {
  test('yields in the order of the items, with no more at once than allowed', async () => {
    const delays = fc.array(fc.nat({ max: 4 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 8 }), async (ms, atOnce) => {
        let working = 0;
        let most = 0;
        const work = async (item: number): Promise<number> => {
          most = Math.max(most, (working += 1));
          await after(ms[item]!);
          working -= 1;
          return item;
        };
        const results: number[] = [];
        for await (const result of inOrder(counting(ms.length), atOnce, work, never)) results.push(result);
        expect(results).toEqual(ms.map((_, index) => index));
        expect(most).toBeLessThanOrEqual(atOnce);
      }),
      { ...seeded(), numRuns: 40 },
    );
  });

  test('gives a result that is ready although the next item has not come', async () => {
    async function* oneAndThenNothing(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = inOrder(oneAndThenNothing(), 8, async (item) => item, never);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });

  test('asks for no item while nobody takes the results', async () => {
    let asked = 0;
    async function* items(): AsyncGenerator<number> {
      for (;;) yield (asked += 1);
    }
    const results = inOrder(items(), 3, async (item) => item, never);
    await results.next();
    await after(20);
    expect(asked).toBeLessThanOrEqual(4);
  });

  test('stopped, it ends with what is under way', async () => {
    const stop = new AbortController();
    const results = inOrder(counting(1_000_000), 2, async (item) => item, stop.signal);
    await results.next();
    stop.abort();
    const rest: number[] = [];
    for await (const result of results) rest.push(result);
    expect(rest.length).toBeLessThanOrEqual(4);
  });

  test('an item source that breaks off breaks off the results', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('gone');
    }
    const results = inOrder(broken(), 4, async (item) => item, never);
    await expect(
      (async () => {
        for await (const result of results) expect(result).toBe(1);
      })(),
    ).rejects.toThrow('gone');
  });
});
