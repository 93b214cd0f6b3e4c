import secureJson from 'secure-json-parse';
import { Problem } from '../../problems/problem.js';
import { twiceNamed } from './twice-named.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const text = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('malformed-body', 'This is not UTF-8.');
  }
};

const DEEPEST = 64;

const deeperThan = (value: unknown, left: number): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => deeperThan(inner, left - 1));
};

const fault = ({ message }: Error): string => {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (message.includes('forbidden prototype'))
    return 'A field is named `__proto__` or `constructor.prototype`.';
  return `This is not JSON${position ? ` (character ${Number(position) + 1})` : ''}.`;
};

/**
 * Parses JSON from bytes, and refuses four things. Bytes that are not UTF-8: with U+FFFD in their place, a name would be kept that nobody has. Keys that
 * would become an object's prototype, once its fields are copied. Nesting so deep that nothing could walk it. A field that is
 * there twice. What V8 says of bad JSON repeats a part of it,
 * so only its position is told.
 * @throws Problem
 */
export const parseJson = (bytes: Uint8Array): unknown => {
  const json = text(bytes);
  let value: unknown;
  try {
    value = secureJson.parse(json, { protoAction: 'error', constructorAction: 'error' });
  } catch (error) {
    throw new Problem('malformed-body', fault(error as Error));
  }
  if (deeperThan(value, DEEPEST)) throw new Problem('malformed-body');
  const field = twiceNamed(json);
  if (field !== null)
    throw new Problem('malformed-body', 'A field is there twice.', {
      errors: [{ field, detail: 'is there twice' }],
    });
  return value;
};
