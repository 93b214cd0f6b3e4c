import { describe, expect, test } from '@jest/globals';
import { contentOf, type JourneyOnRecord } from '#consent/content';
import { INFORMATION_KINDS } from '#consent/kind';
import { summaryHash } from '#contracts/summary-hash';
import { signedSummary } from '#journey/discharge-summary/versions';
import type { ContinuingCare } from '#journey/model/milestone';
import { scheduleAt } from '#journey/rules/schedule-today';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inAftercare, inDischarge, inTreatment } from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS, withSlots } from '#scenarios/slots';
import { attendance, week } from '#scenarios/attendance';

const REPORTED = 'canary of what was said in a report';
const NOTE = 'canary of a counselling note';
const COUNSELLING_NOTE = { writtenAt: '2026-03-02T15:00:00.000Z', note: NOTE };

const onRecord = ({ state, policy, now, events }: PureJourney): JourneyOnRecord => ({
  ...{ state, events, policy, at: now, counsellingNotes: [COUNSELLING_NOTE] },
});
const journey = (): PureJourney => inTreatment().fact('relapseReported', { source: 'self', note: REPORTED });

describe('what is disclosed of a journey', () => {
  test('is limited to the kinds named', () => {
    for (const kind of INFORMATION_KINDS)
      expect(Object.keys(contentOf(onRecord(journey()), [kind]))).toEqual([kind]);
    expect(contentOf(onRecord(journey()), [])).toEqual({});
  });

  test('counselling notes are those that a clinician wrote as such, and go out as nothing else', () => {
    const rest = INFORMATION_KINDS.filter((kind) => kind !== 'counsellingNotes');
    expect(JSON.stringify(contentOf(onRecord(journey()), rest))).not.toContain(NOTE);
    expect(contentOf(onRecord(journey()), ['counsellingNotes'])).toEqual({
      counsellingNotes: [{ at: COUNSELLING_NOTE.writtenAt, note: NOTE }],
    });
  });

  test('what somebody said in a report is a kind of its own, and goes out as nothing else', () => {
    const rest = INFORMATION_KINDS.filter((kind) => kind !== 'reports');
    expect(JSON.stringify(contentOf(onRecord(journey()), rest))).not.toContain(REPORTED);
    const risky = journey().fact('highRiskReported', { source: 'judgement', note: null });
    expect(contentOf(onRecord(risky), ['reports'])).toEqual({
      reports: [
        { at: expect.any(String), of: 'relapse', source: 'self', note: REPORTED },
        { at: expect.any(String), of: 'highRisk', source: 'judgement', note: null },
      ],
    });
    expect(JSON.stringify(contentOf(onRecord(risky), ['reports']))).not.toContain(NOTE);
  });

  test('attendance is not counted by no policy', () => {
    expect(() => contentOf({ ...onRecord(journey()), policy: null }, ['attendance'])).toThrow('policy');
    expect(contentOf({ ...onRecord(journey()), policy: null }, ['presence'])).toHaveProperty('presence');
  });

  test('attendance is the hours of the sessions, where the plan names them', () => {
    const treated = inTreatment({ slots: SLOTS }).reach(
      'recordAttendance',
      { session: '2026-01-05.mon-group', outcome: 'attended', minutes: 90, reason: null },
      { at: '2026-01-05T23:00:00.000Z' },
    );
    expect(contentOf(onRecord(treated), ['attendance'])).toMatchObject({
      // Monday's three hours, half of them attended. Those of the days to come are nobody's absence.
      attendance: { weeks: [{ monday: '2026-01-05', planned: 3, delivered: 1.5, excused: 0 }] },
    });
  });

  test('what was missed stays missed, whatever was held beside the schedule', () => {
    const treated = inTreatment({ slots: SLOTS })
      .reach('recordAttendance', attendance('2026-01-05.mon-group', 'noShow'), {
        at: '2026-01-05T23:00:00.000Z',
      })
      .reach('holdExtraSession', {
        ...{ start: Date.parse('2026-01-05T20:00:00.000Z'), minutes: 120, kind: 'individual', group: null },
        ...{ mode: 'onSite', makesUp: null, reason: 'asked for' },
      });
    treated.reach('recordAttendance', attendance('2026-01-05.extra.1', 'attended', 120));
    expect(contentOf(onRecord(treated), ['attendance'])).toMatchObject({
      attendance: { weeks: [{ monday: '2026-01-05', planned: 5, delivered: 2, excused: 0 }] },
    });
  });

  test('nobody was absent from what the program cancelled, or from what nobody has recorded', () => {
    const treated = inTreatment({ slots: SLOTS })
      .reach('recordAttendance', attendance('2026-01-05.mon-group', 'cancelledByProgram'), {
        at: '2026-01-05T23:00:00.000Z',
      })
      .passDays(2);
    expect(contentOf(onRecord(treated), ['attendance'])).toMatchObject({
      attendance: { weeks: [{ monday: '2026-01-05', planned: 0, delivered: 0, excused: 0 }] },
    });
  });

  test('and the hours of the weeks, where they are recorded by the week', () => {
    const treated = inTreatment().reach('recordWeek', week('2026-01-05', 15, 12, 1));
    expect(contentOf(onRecord(treated), ['attendance'])).toMatchObject({
      attendance: { weeks: [{ monday: '2026-01-05', planned: 15, delivered: 12, excused: 1 }] },
    });
  });

  test('says where the client stands', () => {
    const { state } = journey();
    expect(contentOf(onRecord(journey()), ['presence', 'assessment', 'plan'])).toMatchObject({
      presence: { openedAt: new Date(state.openedAt).toISOString(), phase: 'treatment', closedAt: null },
      assessment: { recommendedLevel: 3, decidedLevel: 3 },
      plan: { lengthDays: 90, goals: state.plan!.draft.goals },
    });
  });

  test('W7: the plan is that of the tier of today, and not of the one that treatment began with', () => {
    const step = { reason: 'does well' } as const;
    const plan = (treated: PureJourney): unknown => contentOf(onRecord(treated), ['plan']).plan;
    const bySessions = inTreatment({ slots: SLOTS });
    expect(plan(bySessions)).toMatchObject({ schedule: { tier: 'T3', daysPerWeek: 5, hoursPerDay: 3 } });
    bySessions.reach('stepDown', step).passDays(1).reach('stepDown', step);
    expect(plan(bySessions)).toMatchObject({
      schedule: { tier: 'T1', daysPerWeek: 3, hoursPerDay: 3, slots: SLOTS },
      lengthDays: 90,
    });
    expect(plan(inTreatment().reach('stepDown', step))).toMatchObject({
      schedule: { tier: 'T2', daysPerWeek: 4, hoursPerDay: 3 },
    });
  });

  test('W7: days that differ are their mean, and hours beside them those of the tier', () => {
    const uneven = SLOTS.map((slot) => (slot.id === 'mon-group' ? { ...slot, minutes: 240 } : slot)).concat({
      ...SLOTS.find(({ id }) => id === 'wed-one')!,
      id: 'sat-one',
      weekday: 6,
      tiers: ['T3', 'T1'],
    });
    const schedule = { ...withSlots(planAt('T3'), uneven).schedule, besideHoursPerWeek: 1 };
    expect(scheduleAt(schedule, 'T2', POLICY)).toMatchObject({
      ...{ tier: 'T2', daysPerWeek: 4, hoursPerDay: 3.25, besideHoursPerWeek: 0 },
    });
    expect(scheduleAt(schedule, 'T1', POLICY)).toMatchObject({ daysPerWeek: 3, besideHoursPerWeek: 1 });
    expect(scheduleAt(schedule, 'T9', POLICY)).toEqual(schedule);
    expect(scheduleAt(planAt('T3').schedule, 'T9', POLICY)).toEqual(planAt('T3').schedule);
  });

  test('of what has not come yet, nothing', () => {
    const kinds = ['assessment', 'plan', 'attendance', 'continuingCare', 'dischargeSummary'] as const;
    expect(contentOf(onRecord(PureJourney.refer()), kinds)).toEqual({
      assessment: null,
      plan: null,
      attendance: null,
      continuingCare: null,
      dischargeSummary: null,
    });
  });

  test('a summary is the version that was signed, whole, with its hash; what is written since is not', () => {
    const summary = (of: PureJourney) => contentOf(onRecord(of), ['dischargeSummary']).dischargeSummary;
    expect([summary(journey()), summary(inDischarge())]).toEqual([null, null]);
    const signed = inAftercare();
    const { content, hash } = signedSummary(signed.events)!;
    const first = { version: 1, hash, signedAt: new Date(signed.now).toISOString(), content };
    expect(summary(signed)).toEqual(first);
    expect(summaryHash(content)).toBe(hash);
    const amendment = { texts: { course: 'another' }, replaces: 1, reason: 'it was another' };
    signed.passDays(1).reach('amendDischargeSummary', amendment);
    expect(summary(signed)).toEqual(first);
    signed.reach('signDischargeSummary', {});
    expect(summary(signed)).toMatchObject({
      version: 2,
      content: { parts: { course: { text: 'another' } } },
    });
  });

  test('a summary of another form is another kind', () => {
    const signed = inAftercare();
    const events = signed.events.map((event) =>
      event.type === 'summaryWritten'
        ? { ...event, data: { ...event.data, content: { ...event.data.content, form: 2 } } }
        : event,
    ) as typeof signed.events;
    expect(contentOf({ ...onRecord(signed), events }, ['dischargeSummary'])).toEqual({
      dischargeSummary: null,
    });
  });

  test('a kind never grows: what comes into a plan later is in no consent that was signed before', () => {
    const treated = inTreatment({ slots: SLOTS });
    const { plan } = treated.state;
    const later = { 'came later': 'canary of a later field' };
    const { draft } = plan!;
    const grown = {
      ...draft,
      ...later,
      schedule: {
        ...draft.schedule,
        ...later,
        slots: draft.schedule.slots!.map((slot) => ({ ...slot, ...later })),
      },
      goals: draft.goals.map((goal) => ({ ...goal, ...later })),
    };
    const continuingCare: ContinuingCare = {
      ...{ level: 1, provider: 'Example Outpatient Clinic', firstAppointment: 0, medicines: 'none' },
      ...{ supports: 'a sponsor', relapsePlan: 'call first' },
    };
    const record = onRecord(treated);
    const { state } = record;
    const before = { ...record, state: { ...state, continuingCare } };
    const after = {
      ...record,
      state: {
        ...state,
        plan: { ...plan!, draft: grown },
        continuingCare: { ...continuingCare, ...later },
      },
    };
    const kinds = INFORMATION_KINDS;
    expect(contentOf(after, kinds)).toEqual(contentOf(before, kinds));
    expect(contentOf(before, ['plan', 'continuingCare'])).toMatchObject({
      plan: draft,
      continuingCare: { ...continuingCare, firstAppointment: '1970-01-01T00:00:00.000Z' },
    });
  });
});
