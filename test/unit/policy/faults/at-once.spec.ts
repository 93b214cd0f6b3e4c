import { expect, test } from '@jest/globals';
import { policyFrom } from '#policy/load-policy';
import { ABSENT, edited, faultsOf, type Path } from '../edit.js';

/** One fault a top-level member, of those that do not touch each other; and the place of each. */
const SEVERAL: readonly (readonly [edit: readonly [Path, unknown], place: string])[] = [
  [[['version'], ABSENT], 'version'],
  [[['tiers', 2, 'id'], 'T2'], 'tiers[2].id'],
  [[['tracks', 1, 'id'], 'main-day-onsite'], 'tracks[1].id'],
  [[['calendar', 'holidays', 3], '2027-02-29'], 'calendar.holidays[3]'],
  [[['clocks', 'riskHigh', 2, 'minutes'], 10], 'clocks.riskHigh[2].minutes'],
  [[['ladder'], ['supervisor', 'responsible']], 'ladder[1]'],
  [[['maxLengthDays'], 80], 'lengthDays[2]'],
  [[['priorities'], ['pregnantInjecting', 'pregnant', 'injecting', 'standard']], 'priorities'],
];

test('every fault of a policy is told at once, in one message', () => {
  const document = edited(...SEVERAL.map(([edit]) => edit));
  const places = SEVERAL.map(([, place]) => place);
  expect(
    faultsOf(document)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(places.sort());
  const load = () => policyFrom(document, 'clinic.json');
  expect(load).toThrow(/^policy clinic\.json has 8 faults:\n/);
  for (const place of places) expect(load).toThrow(place);
});
