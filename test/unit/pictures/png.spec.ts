import { expect, test } from '@jest/globals';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { readPng } from '../../../apps/pictures/png/read-png.js';
import { writePng } from '../../../apps/pictures/png/write-png.js';

const chunk = (type: string, body: number[] | Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(body)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** Two pixels a row; each row by another of the five filters, with and without alpha. */
const screenshot = (colourType: 2 | 6, rows: readonly number[][]): Buffer => {
  const size = [0, 0, 0, 2, 0, 0, 0, rows.length];
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', [...size, 8, colourType, 0, 0, 0]),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', []),
  ]);
};

test('a screenshot is read by each of the five filters', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 1, 2, 3, 4, 5, 6],
    [3, 10, 10, 10, 10, 10, 10],
    [4, 5, 5, 5, 5, 5, 5],
  ];
  const { width, height, rgb } = readPng(screenshot(2, rows));
  expect([width, height]).toEqual([2, 5]);
  expect([...rgb]).toEqual(
    [
      [10, 20, 30, 40, 50, 60],
      [10, 20, 30, 40, 50, 60],
      [11, 22, 33, 44, 55, 66],
      [15, 21, 26, 39, 48, 56],
      [20, 26, 31, 44, 53, 61],
    ].flat(),
  );
});

test('what covers everything has no alpha', () => {
  const { rgb } = readPng(screenshot(6, [[0, 1, 2, 3, 255, 4, 5, 6, 255]]));
  expect([...rgb]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('another kind of PNG is refused', () => {
  const png = writePng({ width: 1, height: 1, rgb: Buffer.from([0, 0, 0]) });
  expect(() => readPng(png)).toThrow('no PNG as a browser writes it');
});

test('a picture is written with a palette: of colours that look alike the one that is seen most', () => {
  const rgb = Buffer.from([255, 255, 255, 12, 84, 70, 12, 84, 70, 13, 84, 70]);
  const png = writePng({ width: 2, height: 2, rgb });
  const at = png.indexOf('PLTE');
  expect([...png.subarray(at + 4, png.indexOf('IDAT') - 8)]).toEqual([12, 84, 70, 255, 255, 255]);
  // 8 bits, by palette.
  expect([png[24], png[25]]).toEqual([8, 3]);
  const body = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
  expect([...inflateSync(body)]).toEqual([0, 1, 0, 0, 0, 0]);
});
