import { lessExact } from '#client/birth-dates';
import { askedWords } from '#client/name-words';
import type { Conditions } from '../db/conditions.js';

/** By what a person is looked up; a filter left out or null narrows nothing. */
export interface PersonFilter {
  /** Words of the name, in any order: each begins one of the client's. */
  readonly name?: string | null;
  /** Beginning of one of the record numbers. */
  readonly recordNumber?: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD: it, what is more exact, and what does not say otherwise. */
  readonly birthDate?: string | null;
}

/**
 * Adds that whoever has the client id `column` is such a person. Each word is a range of an index (`^@` is "begins with", and
 * uses one under collate "C"), or a look at one client's own words: PostgreSQL takes what touches less.
 */
export const ofPerson = (
  { name, recordNumber, birthDate }: PersonFilter,
  conditions: Conditions,
  column: string,
): void => {
  for (const forms of wordsFor(name)) {
    const begins = forms.map((form) => `word ^@ ${conditions.value(form)}`).join(' or ');
    conditions.add(`${column} in (select client_id from client_word where ${begins})`);
  }
  if (recordNumber) {
    const beginning = conditions.value(recordNumber);
    conditions.add(`${column} in (select client_id from client_identifier where value ^@ ${beginning} and ended_at is null)`);
  }
  if (birthDate) {
    const dates = `birth_date ^@ ${conditions.value(birthDate)} or birth_date = any(${conditions.value(lessExact(birthDate))})`;
    conditions.add(`${column} in (select id from client where ${dates})`);
  }
};

/** Of a name that has no word, like `%`, nobody is found. */
const wordsFor = (name: string | null | undefined): string[][] => {
  if (!name?.trim()) return [];
  const words = askedWords(name);
  return words.length > 0 ? words : [[name]];
};
