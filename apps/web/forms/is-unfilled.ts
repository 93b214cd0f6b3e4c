/**
 * Whether a field that the API asks for is still empty somewhere in a body. What may be left out is left out, or null, so this is known without asking: no text
 * in a body may be empty, NaN is a number that nobody has typed (fields/text.ts), and undefined is a choice that nobody has made.
 */
export const isUnfilled = (value: unknown): boolean =>
  value === '' ||
  value === undefined ||
  Number.isNaN(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).some(isUnfilled));
