import { Away } from './answer.js';
import { readLines } from './read-lines.js';

/**
 * Reads the lines of a body one by one, and returns the summary that ends them.
 * @throws Away where the body is cut off before its summary; what the signal was aborted with, where the result is not wanted any more
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
    // The page has given it up, which is nobody's fault.
    if (signal?.aborted) throw cause;
    throw new Away('cut off', { cause });
  }
  throw new Away('cut off');
};
