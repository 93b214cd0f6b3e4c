import { isSameBirthDate } from './birth-dates.js';
import type { Name } from './name-words.js';
import { comparedName } from './compared-name.js';
import { isSameName } from './same-name.js';

/** The fields that tell one person from another. */
export interface Identity extends Name {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string;
}

/** A field in which two descriptions differ that are said to be of one person. */
export interface Difference {
  readonly field: keyof Identity;
  readonly known: string | null;
  readonly sent: string | null;
}

/** The fields that show that the person who was sent is not the client with the same record number; empty if it may be the same person. */
export const differences = (known: Identity, sent: Identity): readonly Difference[] => {
  const fields: (keyof Identity)[] = [
    ...(isSameName(comparedName(known), comparedName(sent)) ? [] : (['family', 'given'] as const)),
    ...(isSameBirthDate(known.birthDate, sent.birthDate) ? [] : (['birthDate'] as const)),
  ];
  return fields
    .filter((field) => known[field] !== sent[field])
    .map((field) => ({ field, known: known[field], sent: sent[field] }));
};
