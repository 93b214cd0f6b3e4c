import { describe, expect, test } from '@jest/globals';
import type { Role } from '#journey/model/actor';
import type { Policy } from '#journey/model/policy';
import type { ToxicologyReport } from '#journey/model/toxicology';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto, transferred } from '#scenarios/course';
import { OUTPATIENT } from '#scenarios/hand-offs';
import { CSSRS, phq9, taken } from '#scenarios/instruments-taken';
import { planAt } from '#scenarios/plan';
import { NO_BASELINE, POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inScreening, inTreatment } from '#scenarios/pure/in-phase';
import { iso, MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';
import { step } from '#scenarios/step';
import { tested } from '#scenarios/toxicology';

const DAY = 86_400_000;
const EARLIER: Policy = { ...POLICY, oneTask: 'ofEachRole' };
const DETOX = { ...ELIGIBLE, answers: { ...ELIGIBLE.answers, exclusions: ['medicalDetox'] as const } };

/** The open tasks of the role that begin so. */
const of = (journey: PureJourney, role: Role, ...starts: string[]): string[] =>
  Object.entries(journey.state.tasks)
    .filter(([task, one]) => one.role === role && starts.some((start) => task.startsWith(start)))
    .map(([task]) => task)
    .sort();

describe('the hand-off of who is not eligible is one task of the coordinator', () => {
  const screening = (policy: Policy = POLICY): PureJourney =>
    inScreening({ policy }).reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  const asked = (journey: PureJourney): string[] =>
    of(journey, 'coordinator', 'screening').filter((task) => !task.startsWith('screening.priority'));

  test('the task of the screening gives way to it, and it is due as the screening is', () => {
    const journey = screening();
    expect(asked(journey)).toEqual(['screening.0']);
    const { dueAt } = journey.state.tasks['screening.0']!;
    journey.reach('recordEligibility', DETOX);
    expect(asked(journey)).toEqual(['screening.refer']);
    expect(journey.state.tasks['screening.refer']).toMatchObject({ dueAt, rung: 0, clock: 'screening' });
  });

  test('missed, it is told again, and the supervisor has a task of their own; the hand-off closes both', () => {
    const journey = screening().reach('recordEligibility', DETOX);
    const raised = journey.events.length;
    journey.passDays(40);
    expect(asked(journey)).toEqual(['screening.refer']);
    const told = journey.events
      .slice(raised)
      .filter(({ type, data }) => type === 'taskRaised' && data.task === 'screening.refer');
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ title: 'Not eligible: refer to level 5 with a warm hand-off', rung: 1 }),
    ]);
    expect(journey.state.tasks['screening.refer']).toMatchObject({ rung: 1, clock: 'screening' });
    expect(of(journey, 'supervisor', 'screening.')).toContain('screening.2');
    journey.reach('referElsewhere', { handOff: { ...OUTPATIENT, level: 5 }, reason: null });
    expect(journey.tasks.filter((task) => task.startsWith('screening'))).toEqual([]);
  });

  test('while the risk is not screened, the clock asks for that, and both stand', () => {
    const journey = inScreening({ policy: POLICY }).reach('recordEligibility', DETOX);
    expect(asked(journey)).toEqual(['screening.0', 'screening.refer']);
    journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
    expect(asked(journey)).toEqual(['screening.refer']);
  });

  test('where nobody is told before it is late, the rung raises it', () => {
    const journey = screening(NO_BASELINE).reach('recordEligibility', DETOX).passDays(16);
    expect(asked(journey)).toEqual(['screening.refer']);
    expect(journey.state.tasks['screening.refer']!.rung).toBe(1);
  });

  test('it is not ticked off, and says what ends it', () => {
    const journey = screening().reach('recordEligibility', DETOX);
    expect(journey.attempt('completeTask', { task: 'screening.refer' })).toMatchObject({
      rule: { id: 'R-ELIG-SAFE' },
      needed: ['referElsewhere, or recordEligibility with a reason to go on'],
    });
  });

  test('it stays where a policy is adopted under which the screening is not due so soon', () => {
    const journey = screening().reach('recordEligibility', DETOX).passDays(16);
    expect(journey.state.tasks['screening.refer']!.rung).toBe(1);
    const clocks = { ...POLICY.clocks, screeningRoutine: { businessDays: 20 } };
    journey.adopt({ ...POLICY, clocks, version: 'next' });
    expect(asked(journey)).toEqual(['screening.refer']);
    expect(journey.state.reached['screening']).toEqual({ rungs: 1, overdue: false });
  });

  test('whoever goes on has neither', () => {
    const journey = screening().reach('recordEligibility', DETOX);
    journey.reach('recordEligibility', { ...DETOX, reason: 'the hospital has seen to it' });
    expect(asked(journey)).toEqual([]);
  });

  test('under a policy with the earlier value they are two, as before', () => {
    const journey = screening(EARLIER).reach('recordEligibility', DETOX);
    expect(asked(journey)).toEqual(['screening.0', 'screening.refer']);
    expect(asked(journey.passDays(40))).toEqual(['screening.0', 'screening.refer']);
  });

  test('a journey that comes under it has one from then on', () => {
    const journey = screening(EARLIER)
      .reach('recordEligibility', DETOX)
      .adopt({ ...POLICY, version: 'next' });
    expect(asked(journey)).toEqual(['screening.refer']);
    expect(journey.state.tasks['screening.refer']!.dueAt).not.toBeNull();
  });
});

describe('a relapse whose only report a confirmation speaks against is one decision', () => {
  const starts = ['relapse.decide.', 'relapse.transfer.', 'toxicology.reverse.'] as const;
  const asked = (journey: PureJourney): string[] => of(journey, 'clinician', ...starts);
  const negative = (journey: PureJourney, collectedAt: number): PureJourney => {
    const test: ToxicologyReport = { ...tested(collectedAt, { alcohol: 'negative' }), kind: 'confirmation' };
    return journey.fact('toxicologyReported', test);
  };
  const positive = (tier = 'T2', policy: Policy = NO_BASELINE) => {
    const journey = inTreatment({ tier, policy }).passDays(3);
    const collectedAt = journey.now - DAY;
    journey.fact('toxicologyReported', tested(collectedAt, { alcohol: 'positive' }));
    const { seq } = journey.state.treatment!.relapse!.reports![0]!;
    return { journey, collectedAt, reverse: `toxicology.reverse.${seq}` };
  };

  test('the overdue task to decide gives way to the one that says so, as late and as urgent', () => {
    const { journey, collectedAt, reverse } = positive();
    journey.reach('acknowledgeRelapse', {}).passDays(1.5);
    expect(asked(journey)).toEqual(['relapse.decide.1.1']);
    const { dueAt } = journey.state.tasks['relapse.decide.1.1']!;
    negative(journey, collectedAt);
    expect(asked(journey)).toEqual([reverse]);
    expect(journey.state.tasks[reverse]).toMatchObject({ dueAt, rung: 1, clock: 'relapse.decide.1' });
    expect(journey.eventsOf('taskRaised').at(-1)!.rule!.id).toBe('R-RELAPSE');
    journey.reach('decideRelapse', { decision: 'reverse', reason: 'not confirmed' });
    expect(asked(journey)).toEqual([]);
  });

  test('the other way round the rung raises it', () => {
    const { journey, collectedAt, reverse } = positive();
    negative(journey, collectedAt).passDays(2);
    expect(asked(journey)).toEqual([reverse]);
    expect(journey.state.tasks[reverse]!.rung).toBe(1);
    expect(journey.rungsOf('relapse.decide.1')[0]).toEqual([
      iso(journey.state.tasks[reverse]!.dueAt!),
      'clinician',
    ]);
  });

  test('a further report is another question: the task to decide is there again', () => {
    const { journey, collectedAt, reverse } = positive();
    negative(journey.passDays(2), collectedAt).fact('relapseReported', { source: 'self', note: null });
    expect(asked(journey)).toEqual(['relapse.decide.1.1', reverse]);
    expect(journey.state.tasks[reverse]).toMatchObject({ clock: null, dueAt: null, rung: 0 });
    journey.reach('decideRelapse', {
      decision: 'reverse',
      reason: 'not confirmed',
      reports: [Number(reverse.split('.')[2])],
    });
    expect(asked(journey)).toEqual(['relapse.decide.1.1']);
  });

  test('at the top tier the recommended transfer gives way to it, and comes back with a further report', () => {
    const { journey, collectedAt, reverse } = positive('T3');
    expect(asked(journey)).toEqual(['relapse.transfer.1']);
    negative(journey.passDays(2), collectedAt);
    expect(asked(journey)).toEqual([reverse]);
    const { dueAt, rung, since } = journey.state.tasks[reverse]!;
    expect(rung).toBe(1);
    journey.fact('relapseReported', { source: 'self', note: null });
    expect(asked(journey)).toEqual(['relapse.transfer.1', reverse]);
    // What was late is late still, with the task that asks for the decision now.
    expect(journey.state.tasks['relapse.transfer.1']).toMatchObject({
      ...{ dueAt, rung, since, clock: 'relapse.decide.1' },
    });
    expect(journey.state.tasks[reverse]).toMatchObject({ clock: null, dueAt: null, rung: 0 });
  });

  test('one that stands for the clock stays as late under an earlier policy that is adopted', () => {
    const { journey, collectedAt, reverse } = positive();
    negative(journey.passDays(2), collectedAt);
    const { dueAt, rung } = journey.state.tasks[reverse]!;
    expect(dueAt).not.toBeNull();
    journey.adopt({ ...NO_BASELINE, oneTask: 'ofEachRole', version: 'earlier' });
    expect(journey.state.tasks[reverse]).toMatchObject({ dueAt, rung });
  });

  test('under a policy with the earlier value they are two, as before', () => {
    const { journey, collectedAt, reverse } = positive('T2', { ...NO_BASELINE, oneTask: 'ofEachRole' });
    expect(asked(negative(journey.passDays(2), collectedAt))).toEqual(['relapse.decide.1.1', reverse]);
  });
});

describe('the review at a new tier and the review by its days are one review', () => {
  const asked = (journey: PureJourney): string[] => of(journey, 'clinician', 'review.');
  const late = (policy: Policy = WEEKS_AS_THEY_COME): PureJourney =>
    inTreatment({ tier: 'T2', policy }).passDays(31);

  test('a review that is late gives way to the one at the tier, which is as late', () => {
    const journey = late();
    expect(asked(journey)).toEqual(['review.1.1']);
    const { dueAt } = journey.state.tasks['review.1.1']!;
    journey.reach('stepUp', { reason: 'struggling' });
    const [review, ...others] = asked(journey) as [string];
    expect([review.startsWith('review.tier.'), others]).toEqual([true, []]);
    expect(journey.state.tasks[review]).toMatchObject({ dueAt, rung: 1 });
    expect(asked(journey.passDays(3).reach('reviewPlan', reviewed('both')))).toEqual([]);
  });

  test('before the tier is in force, a review is not the one at the tier: that stays asked for, and is not late', () => {
    const journey = late()
      .reach('stepUp', { reason: 'struggling' })
      .reach('reviewPlan', reviewed('by its days'));
    const [review, ...others] = asked(journey) as [string];
    expect([review.startsWith('review.tier.'), others]).toEqual([true, []]);
    expect(journey.state.tasks[review]).toMatchObject({ dueAt: null, rung: 0, clock: null });
  });

  test('the other way round the rung raises the one at the tier', () => {
    const journey = inTreatment({ tier: 'T2' }).passDays(1).reach('stepUp', { reason: 'struggling' });
    const [review] = asked(journey) as [string];
    expect(asked(journey.passDays(31))).toEqual([review]);
    expect(journey.state.tasks[review]!.rung).toBe(1);
  });

  test('a tier that is as before asks for no review any more, and the late one is there again', () => {
    const journey = late().fact('relapseReported', { source: 'self', note: null });
    expect(asked(journey)).toEqual([expect.stringMatching(/^review\.tier\./)]);
    journey.reach('decideRelapse', { decision: 'reverse', reason: 'mistaken' });
    expect(asked(journey)).toEqual(['review.1.1']);
    expect(journey.state.tasks['review.1.1']).toMatchObject({ clock: 'review.1', rung: 1 });
  });
});

describe('a C-SSRS that is asked for the same day is not asked for by the cadence or the baseline as well', () => {
  const asked = (journey: PureJourney): string[] =>
    of(journey, 'clinician', 'instrument.C-SSRS', 'baseline.C-SSRS', 'asked.C-SSRS');
  const item9 = (journey: PureJourney): PureJourney =>
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(0, 1), journey.now) });
  const cssrs = (journey: PureJourney): PureJourney =>
    journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) });

  test('of the cadence', () => {
    const journey = cssrs(inTreatment({ policy: POLICY })).passDays(8);
    expect(asked(journey)).toEqual([expect.stringMatching(/^instrument\.C-SSRS/)]);
    expect(asked(item9(journey))).toEqual([expect.stringMatching(/^asked\.C-SSRS/)]);
    expect(asked(cssrs(journey.passHours(1)))).toEqual([]);
    expect(asked(journey.passDays(8))).toEqual([expect.stringMatching(/^instrument\.C-SSRS/)]);
  });

  test('of the cadence that was missed: it is as late, and whoever was told of that is told of this', () => {
    const ladders = { ...POLICY.ladders, 'R-REASSESS': ['responsible', 'supervisor'] } as const;
    const journey = cssrs(inTreatment({ policy: { ...POLICY, ladders } })).passDays(30);
    const [before, supervisors] = [asked(journey)[0]!, of(journey, 'supervisor', 'instrument.C-SSRS')];
    const { dueAt } = journey.state.tasks[before]!;
    expect([journey.state.tasks[before]!.rung, supervisors.length]).toEqual([1, 1]);
    item9(journey);
    const [today, ...others] = asked(journey) as [string];
    expect([today.startsWith('asked.C-SSRS'), others]).toEqual([true, []]);
    const clock = journey.state.tasks[today]!.clock!;
    expect(journey.state.tasks[today]).toMatchObject({ dueAt, rung: 1 });
    expect(journey.state.reached[clock]!.overdue).toBe(true);
    expect(of(journey, 'supervisor', 'instrument.C-SSRS', 'asked.C-SSRS')).toEqual([`${clock}.2`]);
    expect(journey.state.tasks[`${clock}.2`]!.dueAt).toBe(dueAt);
    expect(asked(cssrs(journey.passHours(1)))).toEqual([]);
    expect(of(journey, 'supervisor', 'instrument.C-SSRS', 'asked.C-SSRS')).toEqual([]);
  });

  test('of the cadence that was missed, but only the clinician told: it is late, and the supervisor is told at the end of today', () => {
    const journey = item9(cssrs(inTreatment({ policy: POLICY })).passDays(30));
    const [today] = asked(journey) as [string];
    expect(journey.state.tasks[today]!.rung).toBe(1);
    expect(of(journey, 'supervisor', 'asked.C-SSRS')).toEqual([]);
    journey.passDays(1);
    expect(of(journey, 'supervisor', 'asked.C-SSRS')).toHaveLength(1);
  });

  test('once the missed cadence has ended, the supervisor has a task beside the clinician, and not in its place', () => {
    const journey = item9(cssrs(inTreatment({ policy: POLICY })).passDays(12));
    const [today] = asked(journey) as [string];
    journey.follow([transferred()]).passDays(1);
    expect(asked(journey)).toEqual([today]);
    expect(of(journey, 'supervisor', 'asked.C-SSRS')).toHaveLength(1);
    expect(asked(cssrs(journey))).toEqual([]);
    expect(of(journey, 'supervisor', 'asked.C-SSRS')).toEqual([]);
  });

  test('of the baseline; whatever else of it is missing stays asked for', () => {
    const journey = PureJourney.refer({}, MONDAY, POLICY);
    // The risk is screened by judgement, so that the C-SSRS of the baseline is missing.
    journey.follow(
      stepsInto('assessment', journey.now, { plan: planAt(), minor: false }).map((one) =>
        one.name === 'recordRisk' ? step('recordRisk', { level: 'low', by: 'judgement' }) : one,
      ),
    );
    expect(asked(journey)).toEqual(['baseline.C-SSRS.0']);
    expect(asked(item9(journey))).toEqual([expect.stringMatching(/^asked\.C-SSRS/)]);
    expect(of(journey, 'clinician', 'baseline.')).toEqual(['baseline.BAM.0', 'baseline.GAD-7.0']);
    expect(asked(cssrs(journey.passHours(1)))).toEqual([]);
  });

  test('under a policy with the earlier value they are two, as before', () => {
    const journey = cssrs(inTreatment({ policy: EARLIER })).passDays(8);
    expect(asked(item9(journey))).toHaveLength(2);
  });
});
