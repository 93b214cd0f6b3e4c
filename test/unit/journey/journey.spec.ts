import { expect, test } from '@jest/globals';
import { passTime, reachMilestone } from '#journey/journey';
import { NO_BASELINE, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { staff } from '#scenarios/people';

test('the first event is the referral, with the policy it was admitted under', () => {
  const { events, state } = PureJourney.refer({ entryKind: 'return' });
  expect(events[0]).toMatchObject({
    seq: 1,
    type: 'referred',
    rule: { id: 'R-ELIG-ENTRY' },
    data: { policyVersion: POLICY.version },
  });
  expect(state).toMatchObject({
    phase: 'intake',
    openedAt: Date.parse(MONDAY),
    referral: { entryKind: 'return' },
  });
});

test('every event of one request carries it, and what follows is the system’s', () => {
  const journey = PureJourney.refer();
  const moment = {
    at: journey.now,
    policy: POLICY,
    by: staff('coordinator'),
    request: { id: 'r-1', hash: 'abc' },
  };
  const decided = reachMilestone(
    journey.state,
    { name: 'recordRisk', data: { level: 'high', by: 'judgement' } },
    moment,
  );
  if (!decided.ok) throw new Error(decided.refusal.detail);
  expect(decided.outcome.events.map(({ type, by, request }) => [type, by.id, request?.id])).toEqual([
    ['riskScreened', 'coordinator-1', 'r-1'],
    ['riskRaised', 'coordinator-1', 'r-1'],
    ['clockReached', 'system', 'r-1'],
    ['taskRaised', 'system', 'r-1'],
  ]);
});

test('clocks that are due pass before a milestone is decided, and are its own no more than the state says', () => {
  const journey = PureJourney.refer({}, MONDAY, NO_BASELINE);
  const at = Date.parse('2026-01-07T15:00:00Z');
  const moment = { at, policy: NO_BASELINE, by: staff('coordinator'), request: { id: 'r-1', hash: 'abc' } };
  const decided = reachMilestone(
    journey.state,
    { name: 'recordContactAttempt', data: { reached: false } },
    moment,
  );
  if (!decided.ok) throw new Error(decided.refusal.detail);
  expect(decided.outcome.events.map(({ type, request }) => [type, request?.id ?? null])).toEqual([
    ['clockReached', null],
    ['taskRaised', null],
    ['clockReached', null],
    ['taskRaised', null],
    ['contactAttempted', 'r-1'],
    ['taskClosed', 'r-1'],
    ['taskClosed', 'r-1'],
    ['clockSatisfied', 'r-1'],
  ]);
});

test('time in which nothing is due gives the same state, with no event', () => {
  const { state } = inTreatment();
  expect(passTime(state, state.openedAt + 60_000, NO_BASELINE)).toEqual({ state, events: [] });
});
