import { expect, test } from '@jest/globals';
import { PHASES } from '#journey/phase';
import { anyJourney } from './any-journey.js';

test('the journeys of these properties come through every phase and most of what can happen', () => {
  const phases = new Set<string>();
  const events = new Set<string>();
  anyJourney(({ journey }) => {
    phases.add(journey.state.phase);
    for (const { type } of journey.events) events.add(type);
  });
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
