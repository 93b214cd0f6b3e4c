import { isSameBirthDate } from './birth-dates.js';
import type { Name } from './name-words.js';
import { comparedName } from './compared-name.js';
import { isSameName } from './same-name.js';

/** By what a person is told from another. */
export interface Identity extends Name {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string;
}

/** One field in which two people differ that are said to be one. */
export interface Difference {
  readonly field: keyof Identity;
  readonly known: string | null;
  readonly sent: string | null;
}

/** What makes somebody another person than the client of the same record number; nothing where it may be the same. */
export const differences = (known: Identity, sent: Identity): readonly Difference[] => {
  const fields: (keyof Identity)[] = [
    ...(isSameName(comparedName(known), comparedName(sent)) ? [] : (['family', 'given'] as const)),
    ...(isSameBirthDate(known.birthDate, sent.birthDate) ? [] : (['birthDate'] as const)),
  ];
  return fields
    .filter((field) => known[field] !== sent[field])
    .map((field) => ({ field, known: known[field], sent: sent[field] }));
};
