import { z } from 'zod';

// PostgreSQL stores neither NUL nor half a surrogate pair: a text with one would be accepted here and then fail to be
// recorded, again and again. Other control characters have no place in what people write either.
const UNSTORABLE = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** What a person wrote: trimmed, not empty, at most `max` characters, nothing that cannot be stored. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max)
    .refine(
      (value) => !UNSTORABLE.test(value),
      'must not contain control characters or half a surrogate pair',
    );

/** A written reason, where a rule wants one. */
export const reason = text(2000);

/** A written reason that may be left out; a rule may still ask for it. */
export const optionalReason = reason.nullable().default(null);
