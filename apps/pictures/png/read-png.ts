import { inflateSync } from 'node:zlib';

/** An image: 3 bytes a pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

const SIGNATURE_BYTES = 8;
/** Bytes of a pixel, by the colour types that a browser's screenshot may have. */
const BYTES: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a screenshot of Chromium: 8 bits a channel, not interlaced. @throws Error where it is another kind of PNG */
export const readPng = (png: Buffer): Pixels => {
  const data: Buffer[] = [];
  let [width, height, bytes] = [0, 0, 0];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      bytes = BYTES[body[9]!] ?? 0;
      if (body[8] !== 8 || bytes === 0 || body[12] !== 0) throw new Error('no PNG as a browser writes it');
    }
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  return {
    width,
    height,
    rgb: withoutAlpha(unfiltered(inflateSync(Buffer.concat(data)), width, bytes), bytes),
  };
};

const withoutAlpha = (pixels: Buffer, bytes: number): Buffer =>
  bytes === 3 ? pixels : Buffer.from(pixels.filter((_, index) => index % 4 !== 3));

/** Undoes the filters of the rows. Each row names one of five filters, which predict a byte from those to the left and above (PNG, 9.2). */
const unfiltered = (rows: Buffer, width: number, bytes: number): Buffer => {
  const line = width * bytes;
  const out = Buffer.alloc((rows.length / (line + 1)) * line);
  for (let row = 0, from = 0; from < rows.length; row += 1) {
    const filter = rows[from]!;
    for (let x = 0; x < line; x += 1) {
      const to = row * line + x;
      const left = x < bytes ? 0 : out[to - bytes]!;
      const above = row === 0 ? 0 : out[to - line]!;
      const corner = x < bytes || row === 0 ? 0 : out[to - line - bytes]!;
      out[to] =
        rows[from + 1 + x]! + [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
    }
    from += line + 1;
  }
  return out;
};

const paeth = (left: number, above: number, corner: number): number => {
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) =>
    Math.abs(left + above - corner - one),
  );
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left;
  return toAbove! <= toCorner! ? above : corner;
};
