/** A line of a file that is not blank. */
export interface FileLine {
  /** Number of the line in the file, from 1. */
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReadFile {
  readonly lines: readonly FileLine[];
  /** SHA-256 of the whole file, in hexadecimal. It is in the key of the request, so that nothing of the same file is taken twice. */
  readonly hash: string;
}

/** The largest file that a browser holds without harm. A client takes some kilobytes, so a file of this size has ten thousand. */
export const MOST_BYTES = 64 * 1024 * 1024;

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

const NEWLINE = 0x0a;
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** Reads a file into the memory of the page; nothing of it is kept anywhere else. @throws FileTooLarge */
export const readFile = async (file: Blob): Promise<ReadFile> => {
  if (file.size > MOST_BYTES) throw new FileTooLarge();
  const whole = withoutMark(new Uint8Array(await file.arrayBuffer()));
  return { lines: documentIn(whole) ?? linesIn(whole), hash: await hashOf(whole) };
};

/** Takes off the byte order mark with which some systems begin a file. */
const withoutMark = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  BYTE_ORDER_MARK.every((byte, place) => bytes[place] === byte) ? bytes.slice(BYTE_ORDER_MARK.length) : bytes;

/**
 * Reads a file that is one JSON document, over however many lines: a FHIR bundle, or a list of referrals. Each becomes a line, with its place in the list as
 * its number. Null where the file is no such document, and so has a document in each line.
 */
const documentIn = (bytes: Uint8Array<ArrayBuffer>): readonly FileLine[] | null => {
  try {
    const document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
    const referrals = Array.isArray(document) ? (document as unknown[]) : [document];
    return referrals.map((referral, place) => ({
      number: place + 1,
      bytes: new TextEncoder().encode(JSON.stringify(referral)),
    }));
  } catch {
    return null;
  }
};

/** Cuts a file into lines, as bytes. So the API refuses what is not text, and names its line, and nothing is mended unseen. */
const linesIn = (bytes: Uint8Array<ArrayBuffer>): readonly FileLine[] => {
  const lines: FileLine[] = [];
  let from = 0;
  for (let number = 1; from < bytes.length; number += 1) {
    const end = bytes.indexOf(NEWLINE, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (!line.every((byte) => BLANK.has(byte))) lines.push({ number, bytes: line });
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
};

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
