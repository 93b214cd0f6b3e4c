import { lessExact } from '#client/birth-dates';
import { askedWords } from '#client/name-words';
import type { Conditions } from '../db/conditions.js';
import { GROUPED } from './merged.js';

/** The filters by which a person is searched for. A filter that is left out or null filters nothing. */
export interface PersonFilter {
  /** Words of the name, in any order: each begins one of the client's. */
  readonly name?: string | null;
  /** Beginning of one of the record numbers. */
  readonly recordNumber?: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. It matches this date, more exact dates within it, and less exact dates that contain it. */
  readonly birthDate?: string | null;
}

/**
 * Conditions for a client id in `column` to be such a person. Each word is a range of an index (`^@` means "begins with", and uses an index with collate
 * "C"), or a look at one client's words: PostgreSQL chooses whichever reads less.
 */
const ofPerson = (
  { name, recordNumber, birthDate }: PersonFilter,
  conditions: Conditions,
  column: string,
): string[] => {
  const all: string[] = [];
  for (const forms of wordsFor(name)) {
    const begins = forms.map((form) => `word ^@ ${conditions.value(form)}`).join(' or ');
    all.push(`${column} in (select client_id from client_word where ${begins})`);
  }
  if (recordNumber) {
    const beginning = `value ^@ ${conditions.value(recordNumber)} and ended_at is null`;
    all.push(`${column} in (select client_id from client_identifier where ${beginning})`);
  }
  if (birthDate) {
    const dates = `birth_date ^@ ${conditions.value(birthDate)} or birth_date = any(${conditions.value(lessExact(birthDate))})`;
    all.push(`${column} in (select id from client where ${dates})`);
  }
  return all;
};

/**
 * Clients who stay after a merge, found by what any of the merged clients is known as. The subquery is an array, so that it is computed once, and an index
 * finds these few clients whatever the order of the whole list.
 */
const survivors = (person: PersonFilter, conditions: Conditions): string => {
  const known = ['true', ...ofPerson(person, conditions, 'one.id')].join(' and ');
  return `any(array(select one.survivor from ${GROUPED} one where ${known}))`;
};

/** Conditions for clients `c` who are such a person, as two selections that are each fast by themselves. Some clients may be in both. */
export const clientsOfPerson = (
  person: PersonFilter,
  conditions: Conditions,
): readonly (readonly string[])[] => [
  ['c.merged_into is null', ...ofPerson(person, conditions, 'c.id')],
  [`c.id = ${survivors(person, conditions)}`],
];

/**
 * As `clientsOfPerson`, for journeys; `column` has the client under whom a journey was opened. It is one selection without conditions if no filter is
 * given.
 */
export const journeysOfPerson = (
  person: PersonFilter,
  conditions: Conditions,
  column: string,
): readonly (readonly string[])[] => {
  const { name, recordNumber, birthDate } = person;
  if (!name?.trim() && !recordNumber && !birthDate) return [[]];
  const theirs = `any(array(select of.id from ${GROUPED} of where of.survivor = ${survivors(person, conditions)}))`;
  return [ofPerson(person, conditions, column), [`${column} = ${theirs}`]];
};

/** A name without any word, like `%`, is taken as a word itself, and so finds nobody. */
const wordsFor = (name: string | null | undefined): string[][] => {
  if (!name?.trim()) return [];
  const words = askedWords(name);
  return words.length > 0 ? words : [[name]];
};
