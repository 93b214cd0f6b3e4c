import { expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import type { Policy } from '#journey/model/policy';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

const found = ({ state, events, now }: PureJourney, from: Policy, to: Policy): string[] =>
  compareJourney(state.journeyId, events, from, to, now).differences.map(
    (one) => `${one.rule} ${one.what}: ${one.from} → ${one.to}`,
  );
const start = (policy: Policy): PureJourney => inTreatment({ slots: SLOTS, policy });
const noShow = (session: string) => ({ session, outcome: 'noShow', minutes: null, reason: null }) as const;
const reviewing = (count: number, policy: Policy = POLICY): Policy => ({
  ...policy,
  version: 'other',
  sessions: { ...policy.sessions!, noShowReview: { count, weeks: 12 } },
});
const WEDNESDAY = ['2026-01-07.wed-group', '2026-01-07.wed-one'] as const;
const missedDay = (policy: Policy): PureJourney => {
  const journey = start(policy).passUntil('2026-01-07T23:00:00.000Z');
  for (const session of WEDNESDAY) journey.reach('recordAttendance', noShow(session));
  return journey;
};

test('W13: absences that would be reviewed at once, and a review that would not have been asked for', () => {
  expect(found(missedDay(POLICY), POLICY, reviewing(0))).toContain(
    'R-NOSHOW review of the absences: nothing → asked for',
  );
  const bySession = reviewing(1, BEFORE_2026_4);
  expect(found(missedDay(bySession), bySession, reviewing(1))).toContain(
    'R-NOSHOW absences added up: reviewed → nothing',
  );
});

test('W16: minutes that were recorded before they had passed', () => {
  const journey = start(BEFORE_2026_4)
    .passUntil('2026-01-06T14:00:00.000Z')
    .reach('recordAttendance', {
      ...{ session: '2026-01-06.tue-group', outcome: 'attended', minutes: 180, reason: null },
    });
  expect(found(journey, BEFORE_2026_4, POLICY)).toContain(
    'R-ATTEND minutes of 2026-01-06.tue-group: nothing → refused',
  );
});

test('A15, A8: what was moved or held beside the schedule', () => {
  const journey = start(BEFORE_2026_4)
    .reach('rescheduleSession', {
      ...{ session: '2026-01-06.tue-group', start: Date.parse('2026-12-07T20:00:00.000Z'), reason: 'a trip' },
    })
    .reach('holdExtraSession', {
      ...{ start: Date.parse('2026-01-19T15:00:00.000Z'), minutes: 60, kind: 'individual', group: null },
      ...{ mode: 'onSite', makesUp: null, reason: 'asked for' },
    });
  const said = found(journey, BEFORE_2026_4, POLICY);
  expect(said).toContain('R-ATTEND 2026-01-06.tue-group moved: nothing → refused');
  expect(said).toContain('R-ATTEND 2026-01-19.extra.1 beside the schedule: nothing → refused');
});
