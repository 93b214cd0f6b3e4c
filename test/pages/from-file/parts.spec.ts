import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from '#api/features/referrals/import/lines';
import { partsOf } from '../../../apps/web/from-file/parts.js';
import { FileTooLarge, MOST_BYTES, readFile } from '../../../apps/web/from-file/read-file.js';
import { seeded } from '../../support/seed.js';

const read = (text: string | Uint8Array<ArrayBuffer>) => readFile(new Blob([text]));
const words = new TextDecoder();

/** What the API reads of the parts of a file: each line with its number. */
const asRead = async (text: string, chosen: (number: number) => boolean = () => true) => {
  const { lines } = await read(text);
  const found: [number, string][] = [];
  for (const { from, body } of partsOf(lines.filter(({ number }) => chosen(number)))) {
    async function* whole() {
      yield Buffer.from(await body.arrayBuffer());
    }
    for await (const { number, bytes } of linesOf(whole(), 1_000_000, from))
      if (bytes!.toString().trim() !== '') found.push([number, bytes!.toString()]);
  }
  return found;
};

describe('a file', () => {
  test('comes to the API line by line under the numbers that it has, however it is cut and whichever lines are sent', async () => {
    const line = fc.constantFrom('', ' ', '{"a":1}', 'x'.repeat(9), 'y'.repeat(200_000), '\u00fc');
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        async (all, each) => {
          fc.pre(all.filter((one) => one.trim() !== '').length > 1);
          const expected = all
            .map((one, place): [number, string] => [place + 1, one])
            .filter(([number, one]) => one.trim() !== '' && number % each === 0);
          expect(await asRead(all.join('\n'), (number) => number % each === 0)).toEqual(expected);
        },
      ),
      { ...seeded(), numRuns: 60 },
    );
  });

  test('is cut into parts of 200 lines, and of half a megabyte', async () => {
    const { lines } = await read(Array.from({ length: 450 }, (_, place) => `{"n":${place}}`).join('\n'));
    expect(partsOf(lines).map(({ from }) => from)).toEqual([1, 201, 401]);
    const long = await read(Array.from({ length: 5 }, () => 'z'.repeat(300_000)).join('\n'));
    expect(partsOf(long.lines).map(({ from }) => from)).toEqual([1, 2, 3, 4, 5]);
    // Nothing is sent for what lies between two that are far apart.
    const apart = await read(`{}\n${'\n'.repeat(600_000)}{}`);
    const parts = partsOf(apart.lines);
    expect(parts.map(({ from, body }) => [from, body.size])).toEqual([
      [1, 3],
      [600_002, 3],
    ]);
  });

  test('of one document is a line, a list a line for each, and one with the mark of its bytes the same', async () => {
    const bundle = JSON.stringify({ resourceType: 'Bundle', entry: [{ a: '\n' }] }, null, 2);
    expect((await read(bundle)).lines).toHaveLength(1);
    const list = await read(`\ufeff[{"a":1},\n{"a":2}]`);
    expect(list.lines.map(({ number, bytes }) => [number, words.decode(bytes)])).toEqual([
      [1, '{"a":1}'],
      [2, '{"a":2}'],
    ]);
    expect((await read('')).lines).toEqual([]);
  });

  test('that is no text keeps its bytes, for the API to say which line it is', async () => {
    const { lines } = await read(new Uint8Array([0x22, 0xff, 0x22, 0x0a, 0x7b, 0x7d]));
    expect(lines.map(({ bytes }) => [...bytes])).toEqual([
      [0x22, 0xff, 0x22],
      [0x7b, 0x7d],
    ]);
  });

  test('has the key of its content', async () => {
    const [one, same, other] = await Promise.all([read('{}\n{}'), read('{}\n{}'), read('{}\n{ }')]);
    expect(one.hash).toBe(same.hash);
    expect(one.hash).not.toBe(other.hash);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that is too large is not read', async () => {
    const huge = { size: MOST_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
    await expect(readFile(huge as unknown as Blob)).rejects.toBeInstanceOf(FileTooLarge);
  });
});
