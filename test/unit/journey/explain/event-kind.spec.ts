import { expect, test } from '@jest/globals';
import { EVENT_KINDS, typesAsked, typesOf, type EventKind } from '#journey/explain/event-kind';

/** Whether an event of a type is shown where these kinds are asked for. */
const shows = (kinds: readonly EventKind[], type: string): boolean => {
  const { types, areWanted } = typesOf(kinds);
  return (types as readonly string[]).includes(type) === areWanted;
};

const OF_KIND: readonly (readonly [EventKind, string])[] = [
  ['decision', 'levelDecided'],
  // An event that nobody has thought of yet is shown among the decisions, and not nowhere.
  ['decision', 'somethingNew'],
  ['report', 'relapseReported'],
  ['session', 'attendanceRecorded'],
  ['clock', 'taskRaised'],
];

test.each(OF_KIND)('%s: %s is shown where it is asked for, and only there', (kind, type) => {
  for (const one of EVENT_KINDS) expect([one, shows([one], type)]).toEqual([one, one === kind]);
  expect(shows(EVENT_KINDS, type)).toBe(true);
  expect(shows(['decision', 'report', 'session'], type)).toBe(kind !== 'clock');
});

test('types that are asked for beside kinds are those that are also of the kinds', () => {
  expect(typesAsked(undefined, undefined)).toBeUndefined();
  expect(typesAsked(['report'], undefined)).toEqual(typesOf(['report']));
  const types = ['levelDecided', 'relapseReported', 'taskRaised'] as const;
  const asked = (kinds: readonly EventKind[] | undefined): unknown => typesAsked(kinds, types);
  expect(asked(undefined)).toEqual({ types, areWanted: true });
  expect(asked(['report'])).toEqual({ types: ['relapseReported'], areWanted: true });
  expect(asked(['decision', 'clock'])).toEqual({ types: ['levelDecided', 'taskRaised'], areWanted: true });
  expect(asked(['session'])).toEqual({ types: [], areWanted: true });
});
