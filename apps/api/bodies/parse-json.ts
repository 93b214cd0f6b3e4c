import { Problem } from '../problems/problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const text = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('malformed-body', 'This is not UTF-8.');
  }
};

/**
 * JSON from bytes. Bytes that are not UTF-8 are refused: with U+FFFD in their place, a name would be kept that nobody
 * has. What V8 says of bad JSON repeats a part of it, so only its position is told.
 * @throws Problem
 */
export const parseJson = (bytes: Uint8Array): unknown => {
  const json = text(bytes);
  try {
    return JSON.parse(json);
  } catch (error) {
    const position = /at position (\d+)/.exec((error as Error).message)?.[1];
    throw new Problem(
      'malformed-body',
      `This is not JSON${position ? ` (character ${Number(position) + 1})` : ''}.`,
    );
  }
};
