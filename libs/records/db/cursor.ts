import { MalformedCursor } from './errors/malformed-cursor.js';

type Part = 'instant' | 'microsecond' | 'integer' | 'serial' | 'text' | 'uuid';
type Value<P extends Part> = P extends 'integer' ? number : string;
type Values<Ps extends readonly Part[]> = { -readonly [I in keyof Ps]: Value<Ps[I]> };

const ISO = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const MICROSECOND = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
/** A number of a `bigint` column, with fewer digits than its maximum. */
const SERIAL = /^\d{1,18}$/;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Digits of an instant to the second. */
const SECOND = '2026-03-02T09:30:00'.length;

/** `Date` reads 30 February as 2 March, but PostgreSQL refuses it. So a value counts as an instant only if formatting it gives the same text. */
const isInstant = (value: unknown, form: RegExp): boolean => {
  if (typeof value !== 'string' || !form.test(value)) return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, SECOND) === value.slice(0, SECOND);
};

const PARTS: Record<Part, (value: unknown) => boolean> = {
  instant: (value) => isInstant(value, ISO),
  microsecond: (value) => isInstant(value, MICROSECOND),
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647,
  serial: (value) => typeof value === 'string' && SERIAL.test(value),
  uuid: (value) => typeof value === 'string' && UUID.test(value),
  text: (value) => typeof value === 'string' && !value.includes('\0'),
};

/** The cursor for the last row of a page. The API seals it before it leaves the program; all the same, a cursor should not contain a name. */
export const writeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws MalformedCursor where the cursor is not made of these parts. */
export const readCursor = <const Ps extends readonly Part[]>(cursor: string, parts: Ps): Values<Ps> => {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== parts.length) throw new MalformedCursor();
  if (!parts.every((part, index) => PARTS[part](values[index]))) throw new MalformedCursor();
  return values as Values<Ps>;
};

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new MalformedCursor();
  }
};
