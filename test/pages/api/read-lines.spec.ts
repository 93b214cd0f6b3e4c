import { expect, test } from '@jest/globals';
import { readLines } from '../../../apps/web/api/read-lines.js';

const all = async (parts: readonly Uint8Array[]): Promise<unknown[]> => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
  const found: unknown[] = [];
  for await (const line of readLines(body)) found.push(line);
  return found;
};

const TEXT = '{"name":"Inés"}\n\n{"name":"Ørsted"}\n{"last":true}';
const LINES = [{ name: 'Inés' }, { name: 'Ørsted' }, { last: true }];

test('each object once, wherever the bytes are parted, within a letter as well', async () => {
  const bytes = new TextEncoder().encode(TEXT);
  for (let at = 0; at <= bytes.length; at += 1)
    expect(await all([bytes.slice(0, at), bytes.slice(at)])).toEqual(LINES);
  expect(await all([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(LINES);
});

test('nothing of nothing, and no half line', async () => {
  expect(await all([])).toEqual([]);
  await expect(all([new TextEncoder().encode('{"cut":')])).rejects.toThrow(SyntaxError);
});
