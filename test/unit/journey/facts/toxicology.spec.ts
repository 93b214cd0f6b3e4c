import { describe, expect, test } from '@jest/globals';
import type { ToxicologyReport } from '#journey/model/toxicology';
import { leaving } from '#scenarios/leaving';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { tested } from '#scenarios/toxicology';

const DAY = 86_400_000;
const confirmed = (...given: Parameters<typeof tested>): ToxicologyReport => ({
  ...tested(...given),
  kind: 'confirmation',
});
const reports = ({ state }: PureJourney) => state.treatment!.relapse?.reports ?? [];
const asked = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('toxicology.'));
/** At the middle tier, so that there is one above; collected two days later, and reported the day after. */
const screened = (substances: Parameters<typeof tested>[1] = { alcohol: 'positive' }) => {
  const journey = inTreatment({ tier: 'T2' }).passDays(3);
  const collectedAt = journey.now - DAY;
  journey.fact('toxicologyReported', tested(collectedAt, substances));
  return { journey, collectedAt };
};

describe('R-TOXICOLOGY: an unexpected positive', () => {
  test('is a relapse report of the day of the collection, and steps up', () => {
    const { journey } = screened();
    expect(journey.state.treatment).toMatchObject({ tier: 'T3', relapses: 1 });
    const [reported] = journey.events.filter(({ type }) => type === 'relapseReported');
    expect(reported).toMatchObject({ data: { source: 'positiveTest', note: null, usedOn: '2026-01-07' } });
    const [kept] = journey.events.filter(({ type }) => type === 'toxicologyRecorded');
    expect(kept).toMatchObject({
      rule: { id: 'R-TOXICOLOGY', version: 2 },
      data: { unexpected: ['alcohol'], report: reported!.seq },
    });
    expect(reports(journey).map(({ seq }) => seq)).toEqual([reported!.seq]);
  });

  test('of a confirmation is one, too, and names its own report where another is open', () => {
    const journey = inTreatment({ tier: 'T2' }).fact('relapseReported', { source: 'self', note: null });
    journey.fact('toxicologyReported', confirmed(journey.now, { heroin: 'positive' }));
    expect(reports(journey).map(({ source }) => source)).toEqual(['self', 'positiveTest']);
    expect(journey.state.toxicology).toMatchObject([{ report: reports(journey)[1]!.seq }]);
  });

  test('outside treatment asks for a response', () => {
    const journey = IN_PHASE.intake();
    journey.fact('toxicologyReported', tested(journey.now, { alcohol: 'positive' }));
    expect(journey.tasks.some((task) => task.startsWith('relapse.outside.'))).toBe(true);
  });

  test('that a prescription explains, and a negative one, are none', () => {
    const { journey } = screened({ benzodiazepines: 'expected', alcohol: 'negative' });
    expect([journey.state.treatment!.relapse, journey.state.treatment!.tier]).toEqual([null, 'T2']);
    expect([journey.state.toxicology, asked(journey)]).toEqual([undefined, []]);
  });

  test('of one specimen is reported once, however often and by whatever it is confirmed', () => {
    const { journey, collectedAt } = screened();
    journey.reach('decideRelapse', { decision: 'confirm', reason: 'spoken about' });
    journey.fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'positive' }));
    expect([journey.state.treatment!.relapse, journey.state.treatment!.relapses]).toEqual([null, 1]);
    journey.fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'positive', heroin: 'positive' }));
    expect(journey.state.treatment!.relapses).toBe(2);
    expect(journey.state.toxicology!.at(-1)).toMatchObject({ substances: ['heroin'] });
  });

  test('is reported anew where the screen was taken back and the laboratory finds it all the same', () => {
    const { journey, collectedAt } = screened();
    journey.reach('decideRelapse', { decision: 'reverse', reason: 'a false positive' });
    expect([journey.state.treatment!.tier, journey.state.toxicology]).toEqual(['T2', []]);
    journey.fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'positive' }));
    expect([reports(journey).length, journey.state.treatment!.tier]).toEqual([1, 'T3']);
  });

  test('the same where one of several reports was taken back', () => {
    const { journey } = screened();
    journey.fact('relapseReported', { source: 'self', note: null });
    const [positive] = reports(journey);
    journey.reach('decideRelapse', { decision: 'reverse', reason: 'false', reports: [positive!.seq] });
    expect([journey.state.toxicology, reports(journey).length]).toEqual([[], 1]);
  });
});

describe('R-TOXICOLOGY: a negative confirmation', () => {
  test('asks to reverse the report, by its sequence, and reverses nothing itself', () => {
    const { journey, collectedAt } = screened();
    const { seq } = reports(journey)[0]!;
    journey.passDays(2).fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'negative' }));
    expect([asked(journey), journey.state.treatment!.tier]).toEqual([[`toxicology.reverse.${seq}`], 'T3']);
    expect(journey.attempt('completeTask', { task: `toxicology.reverse.${seq}` })).toMatchObject({
      rule: { id: 'R-TOXICOLOGY' },
      needed: ['decideRelapse'],
    });
    journey.reach('decideRelapse', { decision: 'reverse', reason: 'not confirmed', reports: [seq] });
    expect([asked(journey), journey.state.treatment!.tier]).toEqual([[], 'T2']);
  });

  test('asks no more where the clinician stands by the report', () => {
    const { journey, collectedAt } = screened();
    journey.fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'negative' }));
    journey.reach('decideRelapse', { decision: 'confirm', reason: 'the client says so, too' });
    expect(asked(journey)).toEqual([]);
  });

  test.each([
    ['of a part of it', 0, { alcohol: 'negative' }],
    ['of something else', 0, { cannabis: 'negative' }],
    ['of a part, with the rest confirmed', 0, { alcohol: 'negative', heroin: 'positive' }],
    ['of another specimen', 1, { alcohol: 'negative', heroin: 'negative' }],
  ] as const)('%s asks nobody', (_, later, substances) => {
    const { journey, collectedAt } = screened({ alcohol: 'positive', heroin: 'positive' });
    journey.fact('toxicologyReported', confirmed(collectedAt + later, substances));
    expect(asked(journey)).toEqual([]);
  });

  test('nor does another screen, nor what a prescription explained', () => {
    const { journey, collectedAt } = screened({ alcohol: 'positive', benzodiazepines: 'expected' });
    journey.fact('toxicologyReported', tested(collectedAt, { alcohol: 'negative' }));
    expect(asked(journey)).toEqual([]);
    journey.fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'negative' }));
    expect(asked(journey)).toHaveLength(1);
  });

  test.each([
    [5, 1],
    [7, 0],
  ])('counts within the days of the policy from the collection: %i days after the screen', (days, tasks) => {
    const { journey, collectedAt } = screened();
    journey.passDays(days).fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'negative' }));
    expect(asked(journey)).toHaveLength(tasks);
  });

  test('asks what is to follow where the report is decided: what was decided stays, and a step down has its reason', () => {
    const { journey, collectedAt } = screened();
    const { seq } = reports(journey)[0]!;
    journey.reach('decideRelapse', { decision: 'confirm', reason: 'spoken about' });
    journey.passDays(3).fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'negative' }));
    const [task, ...others] = asked(journey) as [string];
    expect([task.startsWith(`toxicology.decided.${seq}.`), others]).toEqual([true, []]);
    expect(journey.state.tasks[task]).toMatchObject({ role: 'clinician', clock: null });
    expect(journey.state.treatment!.tier).toBe('T3');
    journey.reach('stepDown', { reason: 'the laboratory found nothing' });
    expect(journey.state.treatment!.tier).toBe('T2');
    expect(asked(journey.reach('completeTask', { task }))).toEqual([]);
  });

  test('asks nobody then, too, where it comes too late, nor where the report was reversed', () => {
    const late = screened();
    late.journey.reach('decideRelapse', { decision: 'confirm', reason: 'spoken about' });
    late.journey.passDays(7).fact('toxicologyReported', confirmed(late.collectedAt, { alcohol: 'negative' }));
    expect(asked(late.journey)).toEqual([]);
    const { journey, collectedAt } = screened();
    journey.reach('decideRelapse', { decision: 'reverse', reason: 'a false positive' });
    journey.fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'negative' }));
    expect(asked(journey)).toEqual([]);
  });

  test('comes to nothing under a policy without `afterDecision`, as before', () => {
    const policy = { ...POLICY, toxicology: { confirmWithinDays: 7 } };
    const journey = inTreatment({ tier: 'T2', policy }).passDays(3);
    const collectedAt = journey.now - DAY;
    journey.fact('toxicologyReported', tested(collectedAt, { alcohol: 'positive' }));
    journey.reach('decideRelapse', { decision: 'confirm', reason: 'spoken about' });
    journey.fact('toxicologyReported', confirmed(collectedAt, { alcohol: 'negative' }));
    expect(asked(journey)).toEqual([]);
  });
});

describe('R-TOXICOLOGY: what says little', () => {
  test.each(['refused', 'dilute'] as const)('%s asks the clinician until it is done', (status) => {
    const journey = inTreatment();
    journey.fact('toxicologyReported', { ...tested(journey.now, {}), status });
    const [task] = asked(journey);
    expect(journey.view.tasks.find((one) => one.task === task)).toMatchObject({
      role: 'clinician',
      dueAt: null,
    });
    journey.reach('completeTask', { task: task! });
    expect([asked(journey), journey.state.treatment!.relapse]).toEqual([[], null]);
  });

  test('without the section the test is kept, and asks nobody', () => {
    const { toxicology: _, ...policy } = POLICY;
    for (const earlier of [policy, BEFORE_2026_4]) {
      const journey = inTreatment({ policy: earlier });
      const tasks = journey.tasks;
      const test = { ...tested(journey.now, { alcohol: 'positive' }), status: 'dilute' } as const;
      journey.fact('toxicologyReported', test);
      expect(journey.events.at(-1)).toMatchObject({ type: 'toxicologyRecorded', rule: null, data: { test } });
      expect([journey.tasks, journey.state.treatment!.relapse]).toEqual([tasks, null]);
    }
  });

  test('a test that comes when the journey has closed is kept, and moves nothing', () => {
    const journey = IN_PHASE.treatment().reach('withdraw', leaving('moves away'));
    const { seq, ...closed } = journey.state;
    const test = tested(journey.now, { alcohol: 'positive' });
    journey.fact('toxicologyReported', test);
    expect(journey.state).toEqual({ ...closed, seq: seq + 1 });
    expect(journey.events.at(-1)).toMatchObject({ type: 'toxicologyRecorded', data: { test } });
  });
});
