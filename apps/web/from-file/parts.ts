import type { FileLine } from './read-file.js';

/** The lines that are sent in one request. */
export interface Part {
  /** The number in the file of the part's first line. */
  readonly from: number;
  readonly body: Blob;
}

/**
 * Limits of a part. A browser hears nothing before it has sent its whole request, and the API reads no more than is heard of its answers: a part is small
 * enough for both.
 */
const MOST_LINES = 200;
const MOST_BYTES = 512 * 1024;

/**
 * Cuts the lines into parts. A line that is passed over becomes a blank line, so that the numbers stay right. No part has blank lines between two lines that
 * are far apart.
 */
export const partsOf = (lines: readonly FileLine[]): readonly Part[] => {
  const parts: Part[] = [];
  let pieces: (Uint8Array<ArrayBuffer> | string)[] = [];
  let from = 0;
  let next = 0;
  let taken = 0;
  let bytes = 0;
  const close = (): void => {
    if (taken > 0) parts.push({ from, body: new Blob(pieces) });
    pieces = [];
    taken = 0;
    bytes = 0;
  };
  for (const { number, bytes: line } of lines) {
    const gap = number - next;
    if (taken === MOST_LINES || bytes + gap + line.length > MOST_BYTES) close();
    if (taken === 0) from = number;
    else pieces.push('\n'.repeat(gap));
    pieces.push(line, '\n');
    bytes += (taken === 0 ? 0 : gap) + line.length + 1;
    taken += 1;
    next = number + 1;
  }
  close();
  return parts;
};
