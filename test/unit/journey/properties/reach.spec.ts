import { expect, test } from '@jest/globals';
import { PHASES } from '#journey/model/phase';
import { anyJourney } from './any-journey.js';

/** The one property that is about the properties: always the same journeys. */
const FIXED = { numRuns: 200, seed: 20260105 };

test('the journeys of these properties come through every phase and most of what can happen', () => {
  const phases = new Set<string>();
  const events = new Set<string>();
  anyJourney(
    ({ journey }) => phases.add(journey.state.phase),
    ({ events: all }) => all.forEach(({ type }) => events.add(type)),
    FIXED,
  );
  expect([...phases].sort()).toEqual([...PHASES].sort());
  const often = [
    'relapseReported',
    'relapseJoined',
    'riskRaised',
    'taperRecommended',
    'reviewFellDue',
    'placedOnHold',
    'returnedFromHold',
    'clockReached',
  ];
  expect([...events]).toEqual(expect.arrayContaining(often));
});
