import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FACTS } from '#contracts/http/facts';
import { MILESTONES } from '#contracts/http/milestones';
import { FORMED } from '../../../apps/web/milestones/formed.js';

/** Milestones without a form at `/do/…`, and where somebody does them instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'assess-criterion': 'two buttons beside each criterion, on the page of the plan',
  'close-day': 'the page of a site’s closed days: a day is closed for all of its clients at once',
  'complete-task': 'a button in the row of the task',
  'record-attendance': 'the page of the session, for everybody in it',
  'reopen-day': 'the page of a site’s closed days',
};

/** A test has no types of components, so what is loaded for a fact is read in the source. */
const source = readFileSync(new URL('../../../apps/web/facts/forms.ts', import.meta.url), 'utf8');
const FORMED_FACTS = [...source.matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\(/gm)].map(([, path]) => path!);

describe('every milestone and every fact has a form', () => {
  const milestones: readonly string[] = Object.values(MILESTONES).map(({ path }) => path);

  test('or stands in the list of those that are done elsewhere', () => {
    const formed: readonly string[] = FORMED;
    expect(milestones.filter((path) => !formed.includes(path)).sort()).toEqual(Object.keys(ELSEWHERE).sort());
  });

  test('a fact without exception', () => {
    const facts = Object.values(FACTS).map(({ path }) => path);
    expect(FORMED_FACTS.toSorted()).toEqual(facts.sort());
  });

  test('and there is no form of something that is not there', () => {
    expect(FORMED.filter((path) => !milestones.includes(path))).toEqual([]);
  });
});
