import { describe, expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import { dayOfUse } from '#journey/rules/day-of-use';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { tested } from '#scenarios/toxicology';

const AT = '2026-01-19T14:00:00.000Z';

const reported = (usedOn: string, policy = POLICY): PureJourney =>
  inTreatment({ tier: 'T2', policy }).fact(
    'relapseReported',
    { source: 'self', note: null, usedOn },
    { at: AT },
  );

describe('A14: the days without use count from the day of the use', () => {
  test.each([
    ['an earlier day, from its end', '2026-01-08', '2026-01-09T05:00:00.000Z'],
    ['of the day of the admission, from its end', '2026-01-05', '2026-01-06T05:00:00.000Z'],
    ['today, from now', '2026-01-19', AT],
    ['a day to come, from now', '2026-01-25', AT],
  ])('%s', (_, usedOn, from) => {
    const journey = reported(usedOn);
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe(from);
    // It alarms all the same, and the days at the tier begin with the step.
    expect(journey.view).toMatchObject({ tier: 'T3', treatment: { tierSince: AT } });
  });

  test('the end of the day on which the clock is put forward', () => {
    const at = Date.parse('2026-03-20T12:00:00.000Z');
    expect(dayOfUse('2026-03-08', at, POLICY)).toEqual({ usedAt: Date.parse('2026-03-09T04:00:00.000Z') });
  });

  test('what is known already of a later day stays', () => {
    const journey = reported('2026-01-12');
    journey.fact('relapseReported', { source: 'staff', note: null, usedOn: '2026-01-06' });
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe('2026-01-13T05:00:00.000Z');
  });

  test('under an earlier policy the day is kept, and days count from the report', () => {
    const journey = reported('2026-01-08', BEFORE_2026_4);
    expect(journey.eventsOf('relapseReported')[0]!.data).toEqual({
      source: 'self',
      note: null,
      usedOn: '2026-01-08',
      atTopTier: false,
    });
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe(AT);
  });
});

describe('A14: use before the admission steps nobody up', () => {
  const { beforeAdmission: _, ...relapse } = POLICY.relapse!;
  const EARLIER = { ...POLICY, relapse };
  const responds = (journey: PureJourney): string[] =>
    journey.view.tasks
      .filter(({ task }) => task.startsWith('relapse.outside.'))
      .map(({ title, role }) => `${role}: ${title}`);

  test('the clinician is asked to respond, with the ladder, and the day of the use is kept', () => {
    const journey = reported('2026-01-04');
    expect(journey.view).toMatchObject({ tier: 'T2', treatment: { relapseOpen: false } });
    expect(journey.eventsOf('tierChanged')).toEqual([]);
    expect(journey.eventsOf('relapseJoined')).toMatchObject([
      { rule: { id: 'R-RELAPSE', version: 3 }, data: { usedOn: '2026-01-04' } },
    ]);
    expect(iso(journey.state.lastUseAt!)).toBe('2026-01-05T05:00:00.000Z');
    expect(responds(journey)).toEqual(['clinician: Use before the admission reported: respond']);
    const [task] = journey.tasks.filter((one) => one.startsWith('relapse.outside.'));
    expect(
      journey
        .passHours(8)
        .rungsOf(task!)
        .map(([, role]) => role),
    ).toEqual(['clinician', 'supervisor']);
    expect(responds(journey.reach('completeTask', { task: task! }))).toEqual([]);
  });

  test('a specimen that was collected before it as well', () => {
    const test = tested(Date.parse('2026-01-02T14:00:00.000Z'), { cocaineOrCrack: 'positive' });
    const journey = inTreatment({ tier: 'T2', policy: POLICY }).fact('toxicologyReported', test, { at: AT });
    expect(journey.view.tier).toBe('T2');
    expect(responds(journey)).toHaveLength(1);
  });

  test('while a report is open it joins that one, which is decided as a whole', () => {
    const journey = reported('2026-01-12');
    journey.fact('relapseReported', { source: 'staff', note: null, usedOn: '2026-01-02' });
    expect(journey.state.treatment!.relapse!.reports).toHaveLength(2);
    expect(responds(journey)).toEqual([]);
  });

  test('under a policy that does not say so it steps up; and that is shown before another is adopted', () => {
    const journey = reported('2026-01-04', EARLIER);
    expect(journey.view.tier).toBe('T3');
    const { state, events, now } = journey;
    expect(compareJourney(state.journeyId, events, EARLIER, POLICY, now).differences).toContainEqual(
      expect.objectContaining({ rule: 'R-RELAPSE', to: 'asks only' }),
    );
  });
});
