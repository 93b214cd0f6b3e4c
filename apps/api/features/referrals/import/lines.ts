const NEWLINE = 0x0a;
const RETURN = 0x0d;

export interface Line {
  /** Number of the line in the file, from 1. */
  readonly number: number;
  /** Null where the line was longer than allowed: it has been passed over, not kept. */
  readonly bytes: Buffer | null;
}

/**
 * The lines of a stream, as bytes. Never holds more than one line and one chunk, however long a line is.
 * @param first the number of its first line
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  longest: number,
  first = 1,
): AsyncGenerator<Line> {
  let number = first - 1;
  let parts: Buffer[] = [];
  let length = 0;

  const add = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const take = (): Line => {
    const bytes = length > longest ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    number += 1;
    return { number, bytes: bytes?.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes };
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, RETURN]);
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Whether the line holds nothing but blanks, and perhaps the byte order mark with which some systems begin a file. */
const isBlank = ({ bytes }: Line): boolean => {
  if (bytes === null) return false;
  const marked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  return bytes.subarray(marked ? BYTE_ORDER_MARK.length : 0).every((byte) => BLANK.has(byte));
};

/** The lines on which there is something, each by its number in the file. */
export async function* withoutBlank(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  for await (const line of lines) if (!isBlank(line)) yield line;
}
