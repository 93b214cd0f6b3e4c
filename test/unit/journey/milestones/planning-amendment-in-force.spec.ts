import { describe, expect, test } from '@jest/globals';
import type { CarePlan } from '#journey/model/plan';
import { planVersions } from '#journey/plan-versions';
import { plannedBetween } from '#journey/sessions/planned';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS, withSlots } from '#scenarios/slots';

/** As it was before 2026.4. */
const { plan: _, ...EARLIER } = POLICY;

/** The plan with Monday's group at another hour. */
const mondayAt = (start: string): CarePlan =>
  withSlots(
    planAt('T3'),
    SLOTS.map((slot) => (slot.id === 'mon-group' ? { ...slot, start } : slot)),
  );

const signed = (journey: PureJourney, plan: CarePlan): PureJourney =>
  journey
    .reach('amendPlan', { plan, reason: 'new work' })
    .reach('signPlan', { signer: 'client' })
    .reach('signPlan', { signer: 'clinician' });

/** Starts of the Monday sessions of the second week and the third. */
const mondays = ({ state, policy }: PureJourney): string[] =>
  plannedBetween(state.treatment!.sessions!, { from: '2026-01-12', to: '2026-01-19' }, policy)
    .filter(({ slot }) => slot === 'mon-group')
    .map(({ start }) => iso(start));

// Monday 12 January, noon in New York; the 19th is a holiday there.
const NOON = '2026-01-12T17:00:00.000Z';
const NINE = '2026-01-12T14:00:00.000Z';

describe('W11: an amendment that is signed at noon and moves that day’s session', () => {
  test.each(['14:00', '08:00'])('to %s leaves the day as it was', (start) => {
    const journey = inTreatment({ slots: SLOTS }).passUntil(NOON);
    expect(mondays(signed(journey, mondayAt(start)))).toEqual([NINE]);
  });

  test('holds from the next local day on, and the versions say so', () => {
    const journey = signed(inTreatment({ slots: SLOTS }).passUntil(NOON), mondayAt('14:00'));
    expect(iso(planVersions(journey.events).at(-1)!.inForceFrom!)).toBe('2026-01-13T05:00:00.000Z');
    const [, next] = journey.eventsOf('scheduleTookEffect');
    expect(iso(next!.data.from)).toBe('2026-01-13T05:00:00.000Z');
    const later = plannedBetween(
      journey.state.treatment!.sessions!,
      { from: '2026-01-26', to: '2026-01-26' },
      POLICY,
    );
    expect(later.map(({ start }) => iso(start))).toEqual(['2026-01-26T19:00:00.000Z']);
  });

  test('holds at once under a policy without plan, as before', () => {
    const journey = inTreatment({ slots: SLOTS, policy: EARLIER }).passUntil(NOON);
    expect(mondays(signed(journey, mondayAt('14:00')))).toEqual([NINE, '2026-01-12T19:00:00.000Z']);
    expect(journey.eventsOf('amendmentTookEffect')[0]!.data).toEqual({});
  });
});

describe('W7: an amendment that waits for its signatures while the tier changes', () => {
  const stepped = (policy = POLICY): PureJourney =>
    inTreatment({ policy })
      .reach('amendPlan', { plan: planAt('T3'), reason: 'new work' })
      .reach('signPlan', { signer: 'client' })
      .reach('stepDown', { reason: 'as agreed' });

  test('is refused when it is signed, with what is needed', () => {
    const journey = stepped();
    expect(journey.attempt('signPlan', { signer: 'clinician' })).toMatchObject({
      rule: { id: 'R-PLAN-SIGN', version: 3 },
      needed: ['schedule.tier T2, or stepUp or stepDown', 'amendPlan anew, or dropAmendment'],
    });
    expect(journey.state.plan!.draft.schedule.tier).toBe('T3');
    signed(journey, planAt('T2'));
    expect(journey.state.plan!.draft.schedule.tier).toBe('T2');
  });

  test('is signed under a policy without plan, as before', () =>
    expect(stepped(EARLIER).attempt('signPlan', { signer: 'clinician' })).toBeNull());

  test('is asked whether it keeps to the policy that the journey is under by then', () => {
    const journey = inTreatment().reach('amendPlan', { plan: planAt('T3'), reason: 'new work' });
    journey.adopt({ ...POLICY, version: 'more', plan: { ...POLICY.plan!, dischargeCriteria: 2 } });
    expect(journey.attempt('signPlan', { signer: 'client' })?.needed).toEqual([
      'dischargeCriteria: 2 at least',
      'amendPlan anew, or dropAmendment',
    ]);
  });
});
