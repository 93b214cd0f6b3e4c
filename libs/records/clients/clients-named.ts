import { lessExact } from '#client/birth-dates';
import { askedWords } from '#client/name-words';
import type { Conditions } from '../db/conditions.js';
import { GROUPED } from './merged.js';

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
 * What says that whoever has the client id `column` is such a person. Each word is a range of an index (`^@` is "begins with", and
 * uses one under collate "C"), or a look at one client's own words: PostgreSQL takes what touches less.
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
 * Who stays of those who were made one, by what any of them is known as. An array: it is found once, and an index finds the few, whatever
 * order the whole is read in.
 */
const survivors = (person: PersonFilter, conditions: Conditions): string => {
  const known = ['true', ...ofPerson(person, conditions, 'one.id')].join(' and ');
  return `any(array(select one.survivor from ${GROUPED} one where ${known}))`;
};

/** Clients `c` who are such a person: conditions of two selections, of which each is quick by itself. Some may be in both. */
export const clientsOfPerson = (
  person: PersonFilter,
  conditions: Conditions,
): readonly (readonly string[])[] => [
  ['c.merged_into is null', ...ofPerson(person, conditions, 'c.id')],
  [`c.id = ${survivors(person, conditions)}`],
];

/** The same of journeys, `column` being under whom they were opened; one selection where nobody in particular is asked for. */
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

/** Of a name that has no word, like `%`, nobody is found. */
const wordsFor = (name: string | null | undefined): string[][] => {
  if (!name?.trim()) return [];
  const words = askedWords(name);
  return words.length > 0 ? words : [[name]];
};
