import { Away } from './answer.js';
import { readLines } from './read-lines.js';

/**
 * The lines of a body one by one, and the summary that ends them.
 * @throws Away where it is cut off before; what the signal was given with, where nobody wants it any more
 */
export const untilSummary = async <Line extends object, Last extends { readonly summary: unknown }>(
  body: ReadableStream<Uint8Array>,
  onLine: (line: Line) => void,
  signal?: AbortSignal,
): Promise<Last['summary']> => {
  try {
    for await (const line of readLines<Line | Last>(body)) {
      if ('summary' in line) return line.summary;
      onLine(line);
    }
  } catch (cause) {
    // Given up, and nobody's fault.
    if (signal?.aborted) throw cause;
    throw new Away('cut off', { cause });
  }
  throw new Away('cut off');
};
