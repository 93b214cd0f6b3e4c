import { describe, expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import { plannedBetween } from '#journey/sessions/planned';
import { NO_BASELINE } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

const FRIDAY = '2026-01-09T20:00:00.000Z';
const SATURDAY = '2026-01-10T05:00:00.000Z';
const RELAPSE = { source: 'family', note: null } as const;

/** The fifth day of T3 is a Saturday. */
const WITH_SATURDAY = SLOTS.map((slot) =>
  slot.id === 'thu-group' ? { ...slot, id: 'sat-group', weekday: 6 } : slot,
);
const { stepsFrom: _, ...plan } = NO_BASELINE.plan!;
const EARLIER = { ...NO_BASELINE, plan };

const relapsed = (policy = NO_BASELINE): PureJourney =>
  inTreatment({ tier: 'T2', slots: WITH_SATURDAY, policy }).fact('relapseReported', RELAPSE, { at: FRIDAY });
const inForce = (journey: PureJourney): string[] =>
  journey.eventsOf('tierChanged').map(({ data }) => iso(data.effectiveFrom));
const heldOn = ({ state, policy }: PureJourney, date: string): string[] =>
  plannedBetween(state.treatment!.sessions!, { from: date, to: date }, policy).map(({ slot }) => slot!);

describe('W22: a change of tier is in force from the next day with a session of it', () => {
  test('a relapse on Friday, and a session on Saturday: from Saturday on', () => {
    const journey = relapsed();
    expect(inForce(journey)).toEqual([SATURDAY]);
    expect(heldOn(journey, '2026-01-10')).toEqual(['sat-group']);
    expect(journey.state.tasks['relapse.tell.1']?.title).toContain('from 2026-01-10, tier T3');
  });

  test('a tier whose next session is days away begins with it, and until then the one before holds', () => {
    const journey = inTreatment({ tier: 'T3', slots: SLOTS });
    journey.reach('stepDown', { reason: 'does well' }, { at: '2026-01-07T20:00:00.000Z' });
    // Thursday is a day of T3 alone.
    expect(inForce(journey)).toEqual(['2026-01-09T05:00:00.000Z']);
    expect(heldOn(journey, '2026-01-08')).toEqual(['thu-group']);
  });

  test('a day on which the program is closed is no session day', () => {
    const { closures } = NO_BASELINE.sessions!;
    const sessions = { ...NO_BASELINE.sessions!, closures: [...closures, '2026-01-20'] };
    const journey = inTreatment({ tier: 'T2', slots: SLOTS, policy: { ...NO_BASELINE, sessions } });
    journey.reach('stepUp', { reason: 'asks for it' }, { at: '2026-01-16T20:00:00.000Z' });
    // Monday 19 January is a holiday, on which the program is closed, too.
    expect(inForce(journey)).toEqual(['2026-01-21T05:00:00.000Z']);
  });

  test('reversed the same evening, there is no session on Saturday', () => {
    const journey = relapsed().reach('decideRelapse', { decision: 'reverse', reason: 'a mistake' });
    expect(inForce(journey)).toEqual([SATURDAY, SATURDAY]);
    expect(heldOn(journey, '2026-01-10')).toEqual([]);
    expect(heldOn(journey, '2026-01-12')).toEqual(['mon-group']);
  });

  test('from the next business day in version 1, and where hours are recorded by the week', () => {
    const MONDAY = '2026-01-12T05:00:00.000Z';
    expect(inForce(relapsed(EARLIER))).toEqual([MONDAY]);
    const byWeek = inTreatment({ tier: 'T2' }).fact('relapseReported', RELAPSE, { at: FRIDAY });
    expect(inForce(byWeek)).toEqual([MONDAY]);
  });

  test('is shown before the policy is adopted', () => {
    const { state, events, now } = relapsed(EARLIER);
    const said = compareJourney(state.journeyId, events, EARLIER, NO_BASELINE, now).differences;
    expect(said).toContainEqual(
      expect.objectContaining({ rule: 'R-STEP-UP', from: '2026-01-12T05:00:00.000Z', to: SATURDAY }),
    );
  });
});
