import { describe, expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import type { Policy } from '#journey/model/policy';
import { rated } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inDischarge, inPlanning, inTreatment, inWaitlist } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';
import { reviewed } from '#scenarios/review';
import { SLOTS } from '#scenarios/slots';

const found = ({ state, events, now, policy }: PureJourney, to: Policy): string[] =>
  compareJourney(state.journeyId, events, policy, to, now).differences.map(
    ({ rule, what, from, to: there }) => `${rule} ${what}: ${from} → ${there}`,
  );

test('W18: what an amended plan would need', () => {
  const journey = inTreatment().reach('amendPlan', { plan: planAt('T3'), reason: 'other goals' });
  const schedule = { ...POLICY.schedule, individualPerWeek: 3 };
  const said = found(journey, { ...journey.policy, version: 'other', schedule });
  // Of the first plan and of the amendment.
  expect(said.filter((one) => one.startsWith('R-SCHED-MIX'))).toHaveLength(2);
});

test('W18: a review that rated nothing, and what its ratings come to', () => {
  const { review: _, ...without } = WEEKS_AS_THEY_COME;
  const bare = inTreatment({ policy: without }).reach('reviewPlan', { summary: 'stable' });
  expect(found(bare, { ...without, version: 'other', review: POLICY.review! })).toContain(
    'R-CONTINUE review: accepted → refused',
  );
  const journey = inTreatment().reach('reviewPlan', {
    ...reviewed('stable'),
    ratings: rated({ relapsePotential: 3 }),
  });
  const levelOfCare = journey.policy.levelOfCare.map((rule) =>
    rule.level === 3 ? { ...rule, level: 4 as const } : rule,
  );
  expect(found(journey, { ...journey.policy, version: 'other', levelOfCare })).toEqual(
    expect.arrayContaining([
      'R-LOC recommended level at the review: 3 → nothing',
      'R-CONTINUE review: accepted → refused',
    ]),
  );
});

describe('W18: how a journey would stand', () => {
  test('a discharge whose summary is not signed yet: what it would want', () => {
    const journey = inDischarge();
    const discharge = { ...journey.policy.discharge, firstAppointmentWithinDays: 2 };
    expect(found(journey, { ...journey.policy, version: 'other', discharge })).toEqual(
      expect.arrayContaining([
        'R-DISCH a first appointment within 2 days after discharge, to sign the summary: nothing → needed',
      ]),
    );
  });

  test('closures beyond the next session, both ways, until treatment ends', () => {
    const journey = inTreatment({ slots: SLOTS, lengthDays: 30 });
    const { closures } = journey.policy.sessions!;
    const sessions = { ...journey.policy.sessions!, closures: [...closures, '2026-01-21', '2026-03-02'] };
    const closed = { ...journey.policy, version: 'other', sessions };
    const ofSessions = (said: readonly string[]): string[] =>
      said.filter((one) => one.startsWith('R-ATTEND 2026'));
    expect(ofSessions(found(journey, closed))).toEqual([
      'R-ATTEND 2026-01-21.wed-group: held → nothing',
      'R-ATTEND 2026-01-21.wed-one: held → nothing',
    ]);
    // A holiday on which the program is closed, too, and one day is not any more.
    const opened = {
      ...journey.policy.sessions!,
      closures: closures.filter((date) => date !== '2026-01-19'),
    };
    expect(ofSessions(found(journey, { ...journey.policy, version: 'other', sessions: opened }))).toEqual([
      'R-ATTEND 2026-01-19.mon-group: nothing → held',
    ]);
  });

  test('priorities: before whom a client who waits is asked', () => {
    const journey = inWaitlist({ referral: { injecting: true } });
    const priorities = ['injecting', 'pregnantInjecting', 'pregnant', 'stepDown', 'standard'] as const;
    expect(found(journey, { ...journey.policy, version: 'other', priorities })).toEqual([
      'R-WAITLIST asked after: pregnantInjecting, pregnant → nobody',
    ]);
    const { freeSeatFirstTo: _, ...waitlist } = journey.policy.waitlist!;
    const passed = journey.reach('offerSeat', { track: TRACK }).reach('declineSeat', { reason: null });
    expect(found(passed, { ...journey.policy, version: 'other', waitlist })).toEqual([
      'R-WAITLIST a free seat before they are asked again: to who has no lower priority → to whoever asks for it',
    ]);
  });

  test('the age of consent, and that of adolescents: of the day, from the birth date on record', () => {
    const journey = inPlanning();
    const { state, events, now, policy } = journey;
    const to = { ...policy, version: 'other', ageOfConsent: 16 };
    const said = (other: Policy, birthDate: string | null): string[] =>
      compareJourney(state.journeyId, events, policy, other, now, birthDate).differences.map(
        ({ rule, from, to: there }) => `${rule}: ${from} → ${there}`,
      );
    expect(said(to, '2009-01-05')).toEqual(['R-MINOR: a guardian’s, too → the client’s']);
    expect(said(to, '2005-01-05')).toEqual([]);
    expect(said(to, null)).toEqual([]);
    expect(said({ ...policy, version: 'other', adolescentUnder: 16 }, '2009-01-05')).toEqual([
      'R-SCHED-DOSE: an adolescent’s → an adult’s',
    ]);
    // Version 1 has one age, of the day of the referral: eighteen since yesterday.
    const { adolescentUnder: _, ...earlier } = policy;
    const later = inPlanning({ at: '2026-01-05T14:00:00.000Z' }).passDays(3);
    expect(
      compareJourney('client.1', later.events, earlier, policy, later.now, '2008-01-06').differences.map(
        ({ what }) => what,
      ),
    ).toEqual(expect.arrayContaining(['consent and signatures', 'hours and family sessions']));
  });
});
