import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { evolve } from '#journey/evolve/evolve';
import { openState } from '#journey/evolve/open';
import { explainCurrent } from '#journey/explain/current';
import { explainEvent } from '#journey/explain/explain-event';
import type { Input } from '#journey/explain/input';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { neededOf } from '../../../apps/web/words/needed-of.js';
import { valueOf } from '../../../apps/web/words/value-of.js';
import { anyAttended, anyJourney } from '../../unit/journey/properties/any-journey.js';
import { runs } from '../../unit/property-parameters.js';

const words = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(projectRoot, `apps/web/words/${language}.json`), 'utf8')) as Record<
    string,
    string
  >;
const [en, es] = [words('en'), words('es')];

/** Codes, dates and instants, alone or in a list: they have words by their name, or are of no language. */
const CODES = /^[\w@:.+/×-]+(?:, [\w@:.+/×-]+)*$|^\w+ \d{4}-\d{2}-\d{2}T[\d:.]+Z$|^\d+ × [\d.]+ h$/;

/** Sentences of an explanation that have no words in both languages. */
const unsaid = ({ name, value, needed }: Input): readonly string[] => [
  ...(typeof needed === 'string' && !neededOf(needed) ? [`${name} needs: ${needed}`] : []),
  ...(typeof value === 'string' && !CODES.test(value) && !isSaid(value) ? [`${name}: ${value}`] : []),
];
const isSaid = (value: string): boolean =>
  valueOf(value)?.every(({ word }) => word in en && word in es) ?? false;

describe('what a rule looked at is said in both languages', () => {
  test('whatever was found and needed in any journey', () => {
    const without = new Set<string>();
    const look = (inputs: readonly Input[]): void => {
      for (const one of inputs.flatMap(unsaid)) without.add(one);
    };
    const atEnd = ({ state: end, events, policy, now }: PureJourney): void => {
      const [first, ...rest] = events;
      if (first?.type !== 'referred') throw new Error('no journey');
      let state = openState(end.journeyId, first);
      for (const event of rest) {
        look(explainEvent(state, event, policy).inputs);
        state = evolve(state, event);
      }
      if (end.phase !== 'closed')
        for (const { inputs } of explainCurrent(end, policy, now).items) look(inputs);
    };
    anyJourney(() => undefined, atEnd, runs(25));
    anyAttended(() => undefined, atEnd, runs(12));
    expect([...without]).toEqual([]);
  });

  test.each([
    ['60 of 120 min', ['value.minutesOf']],
    ['daysAtTier: 3, needed 14', ['requires.gate']],
    ['the attendance of 2026-01-05.mon-group', ['needs.attendance']],
    ['3 attempts, 1 so far, on 3 days, 1 so far', ['value.attemptsSoFar', 'value.daysSoFar']],
    ['onCall after 0 min, supervisor after 15 min', ['value.after', 'value.after']],
    ['1 attempts, reached', ['value.attempts']],
    ['PHQ-9 item 9', ['value.item']],
  ])('%s', (said, expected) => expect(valueOf(said)?.map(({ word }) => word)).toEqual(expected));

  test('and not what nobody has written words for', () => expect(valueOf('a full moon')).toBeNull());
});
