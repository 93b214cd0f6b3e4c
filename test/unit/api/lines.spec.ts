import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, type Line } from '#api/features/referrals/import/lines';
import { seeded } from '../../support/seed.js';

async function* inPieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  for (let index = 1; index < places.length; index += 1)
    yield bytes.subarray(places[index - 1], places[index]);
}

const read = async (bytes: Buffer, cuts: readonly number[], longest: number): Promise<Line[]> => {
  const lines: Line[] = [];
  for await (const line of linesOf(inPieces(bytes, cuts), longest)) lines.push(line);
  return lines;
};

describe('lines of a stream', () => {
  test('are the same however the stream is cut, and those too long are numbered but not kept', async () => {
    const longest = 12;
    const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'ü', '"', ' '), maxLength: 15 }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.boolean(),
        async (parts, cuts, ended) => {
          const bytes = Buffer.from(parts.join('\n') + (ended && parts.length > 0 ? '\n' : ''));
          const expected = bytes.toString().split('\n');
          if (expected.at(-1) === '') expected.pop();
          const lines = await read(bytes, cuts, longest);
          expect(lines.map(({ bytes: line }) => line?.toString() ?? null)).toEqual(
            expected.map((line) => (Buffer.byteLength(line) > longest ? null : line)),
          );
          expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
        },
      ),
      seeded(),
    );
  });

  test('may end as on Windows', async () => {
    expect((await read(Buffer.from('a\r\nb\r\n'), [], 10)).map(({ bytes }) => bytes?.toString())).toEqual([
      'a',
      'b',
    ]);
  });

  test('are numbered from where their part of the file begins', async () => {
    const numbers: number[] = [];
    for await (const { number } of linesOf(inPieces(Buffer.from('a\n\nb'), [2]), 12, 401))
      numbers.push(number);
    expect(numbers).toEqual([401, 402, 403]);
  });
});
