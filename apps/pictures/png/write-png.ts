import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './read-png.js';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLOURS = 256;
/** Channels are told apart by so many steps of 256. The eye sees no difference, and the edges of letters have fewer colours. */
const STEP = 8;

const alike = (colour: number): number =>
  [16, 8, 0].reduce((key, shift) => key * 256 + Math.round(((colour >> shift) & 255) / STEP), 0);

/** The palette, the most frequent first. Of colours that look alike it has the most frequent one unchanged, so that a ground keeps its colour. */
const paletteOf = (counts: ReadonlyMap<number, number>): number[] => {
  const groups = new Map<number, { colour: number; most: number; all: number }>();
  for (const [colour, count] of counts) {
    const group = groups.get(alike(colour)) ?? { colour, most: 0, all: 0 };
    groups.set(alike(colour), {
      ...(count > group.most ? { colour, most: count } : group),
      all: group.all + count,
    });
  }
  return [...groups.values()]
    .sort((one, other) => other.all - one.all)
    .slice(0, MOST_COLOURS)
    .map(({ colour }) => colour);
};

/** Writes a PNG with at most 256 colours, the most frequent ones: it is a third of what a browser writes. */
export const writePng = ({ width, height, rgb }: Pixels): Buffer => {
  const counts = new Map<number, number>();
  const coloured = new Uint32Array(width * height);
  for (let pixel = 0; pixel < coloured.length; pixel += 1) {
    const colour = rgb.readUIntBE(pixel * 3, 3);
    coloured[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < coloured.length; pixel += 1)
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = places.get(coloured[pixel]!)!;

  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits a pixel, with a palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const distance = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

/** The place of a colour in the palette; where it is missing, of the colour that is most like it. */
const nearest = (colour: number, palette: readonly number[]): number => {
  let best = 0;
  for (let place = 1; place < palette.length; place += 1)
    if (distance(colour, palette[place]!) < distance(colour, palette[best]!)) best = place;
  return best;
};

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
