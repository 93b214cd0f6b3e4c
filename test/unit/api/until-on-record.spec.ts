import { describe, expect, test } from '@jest/globals';
import type { RecordedUpTo } from '#records/journeys/recorded-up-to';
import { UntilOnRecord } from '#api/features/referrals/moving-in/until-on-record';

/** Records that are `recorded` further at each question. @param recorded by question, then the same as the last */
const records = (...recorded: (Record<string, number> | Error)[]) => {
  const asked: string[][] = [];
  const of = async (journeyIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const answer = recorded[Math.min(asked.length, recorded.length - 1)]!;
    asked.push([...journeyIds]);
    if (answer instanceof Error) throw answer;
    return new Map(Object.entries(answer));
  };
  return { asked, waiting: new UntilOnRecord({ of } as RecordedUpTo) };
};

describe('waiting until journeys are on record', () => {
  test('asks one question for all of them, and answers each when it is there', async () => {
    const { asked, waiting } = records({}, { a: 3, b: 1 }, { a: 3, b: 2 });
    const first = waiting.wait('a', 3, 60_000);
    const second = waiting.wait('b', 2, 60_000);
    expect(await first).toBe(true);
    expect(asked).toEqual([['a'], ['a', 'b']]);
    expect(await second).toBe(true);
    expect(asked.at(-1)).toEqual(['b']);
  });

  test('does not wait longer than it was told to', async () => {
    const { waiting } = records({ a: 2 });
    expect(await waiting.wait('a', 3, 0)).toBe(false);
  });

  test('tells everybody who waits that the record cannot be read, and begins anew with the next', async () => {
    const { waiting } = records({}, new Error('away'), { c: 1 });
    const both = Promise.allSettled([waiting.wait('a', 1, 60_000), waiting.wait('b', 1, 60_000)]);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await waiting.wait('c', 1, 60_000)).toBe(true);
  });
});
