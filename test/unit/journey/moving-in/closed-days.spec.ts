import { expect, test } from '@jest/globals';
import { summaryHash } from '#contracts/summary-hash';
import type { Milestone } from '#journey/model/milestone';
import { replayState } from '#journey/evolve/replay';
import type { CourseStep } from '#journey/moving-in/course';
import { moveIn, type ClosedDay, type MovedIn } from '#journey/moving-in/move-in';
import { plannedBetween } from '#journey/sessions/planned';
import { stepsInto } from '#scenarios/course';
import { staff } from '#scenarios/people';
import { PLAN } from '#scenarios/plan';
import { NO_BASELINE } from '#scenarios/policy';
import { MONDAY } from '#scenarios/pure/pure-journey';
import { REFERRAL, TRACK } from '#scenarios/referral';
import { SLOTS, withSlots } from '#scenarios/slots';
import { step } from '#scenarios/step';

const DAY = 86_400_000;
const OPENED = Date.parse(MONDAY);
/** The Wednesday of the second week, at nine. */
const NOW = OPENED + 9 * DAY;
const [FRIDAY, SUNDAY] = ['2026-01-16', '2026-01-18'];
const SNOW: ClosedDay = { date: FRIDAY, reason: 'snow' };

const on = (day: number, milestone: Milestone): CourseStep => ({
  ...{ at: OPENED + day * DAY, by: staff('clinician'), what: { milestone } },
});
const moved = (
  steps: readonly Milestone[],
  closed: readonly ClosedDay[],
  later: CourseStep[] = [],
): MovedIn => {
  const policy = NO_BASELINE;
  const referred = { referral: REFERRAL, policyVersion: policy.version, earlierJourneys: 0 };
  const course = {
    ...{ journeyId: 'client.1', referred, at: OPENED, by: staff('coordinator') },
    steps: [...steps.map((one) => on(1, one)), ...later],
  };
  const moment = { at: NOW, policy, by: staff('director'), request: { id: 'line-1', hash: 'h' } };
  const closedAt = (track: string | null): readonly ClosedDay[] => (track === TRACK ? closed : []);
  return moveIn(course, moment, { hashOf: summaryHash, closedAt });
};
const treated = stepsInto('treatment', OPENED, { plan: withSlots(PLAN, SLOTS) });
const told = ({ events }: MovedIn) => events.filter(({ type }) => type === 'dayClosed');
const outcomesOn = (date: string, { state }: MovedIn): unknown[] => {
  const sessions = state.treatment!.sessions!;
  return plannedBetween(sessions, { from: date, to: date }, NO_BASELINE).map(({ session }) => [
    session,
    sessions.recorded[session]?.outcome ?? null,
  ]);
};

test('A7: whoever is moved in after their site was closed has its sessions cancelled, as everybody there', () => {
  const here = moved(treated, [SNOW, { date: SUNDAY, reason: 'a burst pipe' }]);
  expect(told(here)).toMatchObject([
    {
      data: { date: FRIDAY, sessions: [`${FRIDAY}.fri-group`] },
      reason: 'snow',
      by: staff('director'),
      at: NOW,
    },
    { data: { date: SUNDAY, sessions: [] }, reason: 'a burst pipe' },
  ]);
  expect(outcomesOn(FRIDAY, here)).toEqual([[`${FRIDAY}.fri-group`, 'cancelledByProgram']]);
  // What was said comes after what was moved in.
  expect(told(here)[0]!.seq).toBeGreaterThan(here.state.movedInAt!);
  expect(replayState('client.1', here.events)).toEqual(here.state);
});

test('what the course has said already is not said again', () => {
  const closed = { ...step('closeDay', { date: FRIDAY, reason: 'ice' }) };
  const here = moved(treated, [SNOW], [on(8, closed)]);
  expect([here.refused, told(here).map(({ reason }) => reason)]).toEqual([[], ['ice']]);
});

test('who has no sessions, or none yet, is told nothing: a signature tells the second', () => {
  expect(told(moved(stepsInto('treatment', OPENED), [SNOW]))).toEqual([]);
  expect(told(moved(stepsInto('planning', OPENED), [SNOW]))).toEqual([]);
  expect(told(moved(stepsInto('aftercare', OPENED, { plan: withSlots(PLAN, SLOTS) }), [SNOW]))).toEqual([]);
});

test('another site’s days are not the client’s', () => {
  expect(told(moved(treated, []))).toEqual([]);
});
