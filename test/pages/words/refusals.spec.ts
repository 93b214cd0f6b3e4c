import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { CLINICAL_PARTS } from '#journey/model/clinical-data';
import type { Requirement } from '#journey/model/requirement';
import { runningClocks } from '#journey/clocks/clocks';
import { RULES } from '#journey/model/rule';
import { refusedOf } from '../../../apps/web/words/refused-of.js';
import { titleOf } from '../../../apps/web/words/title-of.js';
import { titleInWords } from '../../../apps/web/words/title-in-words.js';
import { anyAttended, anyJourney, type Seen } from '../../unit/journey/properties/any-journey.js';

/** What rules say to people stands on a page as it is: nothing in it may be for programs alone. */
const UNREADABLE: readonly (readonly [string, RegExp])[] = [
  ['the id of a client or a journey', /[0-9a-f]{8}-[0-9a-f]{4}-/],
  ['the name of a session', /\d{4}-\d\d-\d\d[.@][a-z]|extra\.\d/],
  ['the name of a field, a kind or a milestone', /(?<![\w$])[a-z]+[A-Z]\w*/],
];
const unreadable = (words: string): string[] =>
  UNREADABLE.flatMap(([what, like]) => (like.test(words) ? [`${what}: ${words}`] : []));

const en = JSON.parse(readFileSync(join(projectRoot, 'apps/web/words/en.json'), 'utf8')) as Record<
  string,
  string
>;
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** As the pages look words up (apps/web/forms/requirements.tsx). */
const wordOf = (requirement: Requirement): string | null => {
  switch (requirement.kind) {
    case 'field':
    case 'choice':
      return `requires.field.${requirement.field.replaceAll(/\.\d+/g, '')}`;
    case 'gate':
      return `gate.${requirement.name}`;
    case 'milestone': {
      const name = kebab(requirement.name);
      return `do.${name}` in en ? `do.${name}` : `requires.milestone.${name}`;
    }
    default:
      return null;
  }
};

/** What is wrong with the words for a task or a clock: that there are none, or that they name what is not known of it. */
const untitled = (id: string, title: string): string[] => {
  const found = titleOf(id, title);
  if (!found) return [`no title: ${id}`];
  const sentence = en[found.word] ?? '';
  const named = Object.entries(found).filter(([name]) => sentence.includes(`{${name}}`));
  // What may be unknown is asked of in the sentence itself: `{level, select, none {…} …}`.
  return named.flatMap(([name, value]) =>
    value === null && !sentence.includes(`{${name}, select, none`)
      ? [`${found.word}: no ${name} of ${id}`]
      : [],
  );
};

const SOURCES = ['libs/journey', 'libs/track', 'libs/consent', 'libs/client']
  .flatMap((folder) => readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Of each refusal in the sources its detail: what stands in braces is asked of the journeys below. */
const DETAILS = SOURCES.flatMap((source) => [
  ...source.matchAll(/\brefus(?:e|al|eAsWell)\(\s*(?:'R-[A-Z-]+',\s*)?(?:'((?:[^'\\]|\\.)+)'|`([^`]+)`)/g),
  ...source.matchAll(/\bdetail:\s*(?:'((?:[^'\\]|\\.)+)'|`([^`]+)`)/g),
]).map(([, plain, template]) => plain ?? template!.replaceAll(/\$\{[^}]*\}/g, '…'));

/** Those that the sources hold as a whole, and not made of parts. */
const SENTENCES = DETAILS.filter((detail) => !detail.startsWith('R-') && !detail.includes('${'));
/** What stands where a detail has something in braces: of each kind one. */
const FILLED = [
  '2',
  'T1',
  '2026-01-05',
  'A session of 2026-01-05',
  'The client',
  'expired',
  'treatment',
  'rate',
];
/** Of those above that say something else with each value: which values there are. */
const SAID_APART: Readonly<Record<string, readonly string[]>> = {
  'Only a qualified assessor may ….': ['record an assessment', 'decide the level of care'],
  'The client is of age: no guardian signs.…': [
    '',
    ' The birth date is known to the year: the last day of it was taken.',
  ],
  'The client is on leave: ….': ['nobody has taken them over', 'there is no provider to call'],
};

describe('what a rule refuses is said to people', () => {
  test('and has words for a language other than English', () => {
    const without = (detail: string): boolean =>
      (SAID_APART[detail] ?? FILLED).every((value) => refusedOf(detail.replaceAll('…', value)) === null);
    expect(SENTENCES.filter(without)).toEqual([]);
    for (const [detail, values] of Object.entries(SAID_APART))
      expect(values.filter((value) => refusedOf(detail.replace('…', value)) === null)).toEqual([]);
  });

  test('in no detail of the sources stands a name of programs', () => {
    expect(DETAILS.length).toBeGreaterThan(100);
    expect(DETAILS.flatMap(unreadable)).toEqual([]);
  });

  test('and in none that any journey was ever told, each need of which has words; nor in the title of a task', () => {
    const said = new Set<string>();
    const look = ({ taken, journey }: Seen): void => {
      for (const [id, { title }] of Object.entries(journey.state.tasks)) {
        for (const fault of unreadable(titleInWords(title))) said.add(fault);
        for (const fault of untitled(id, title)) said.add(fault);
      }
      if (journey.state.phase !== 'closed')
        for (const { id, title } of runningClocks(journey.state, journey.policy))
          for (const fault of untitled(id, title)) said.add(fault);
      if (taken.kind !== 'milestone' || !taken.refusal) return;
      const { detail, requires = [] } = taken.refusal;
      for (const fault of unreadable(detail)) said.add(fault);
      if (refusedOf(detail) === null) said.add(`no words: ${detail}`);
      for (const requirement of requires) {
        const word = wordOf(requirement);
        if (word !== null && !(word in en)) said.add(`no words: ${word}`);
      }
    };
    anyJourney(look);
    anyAttended(look);
    expect([...said]).toEqual([]);
  });

  test('each rule that refuses is known, so that it has words in both languages (words.spec.ts)', () => {
    const refusing = SOURCES.flatMap((source) => [
      ...source.matchAll(/\brefus(?:e|al|ed|eAsWell)\(\s*'(R-[A-Z-]+)'/g),
      ...source.matchAll(/\brule: (?:rule\()?'(R-[A-Z-]+)'/g),
    ]).map(([, id]) => id!);
    expect(new Set(refusing).size).toBeGreaterThan(20);
    expect(refusing.filter((id) => !(id in RULES) || !(`rule.${id}` in en))).toEqual([]);
  });

  test('each field that a rule names has words, also of a refusal that no journey above came to', () => {
    const named = SOURCES.flatMap((source) => [...source.matchAll(/\ba(?:Field|Choice)\(\s*'([^']+)'/g)]).map(
      ([, field]) => field!,
    );
    const words = [...new Set([...named, ...CLINICAL_PARTS])].map((field) => `requires.field.${field}`);
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => !(word in en))).toEqual([]);
  });
});
