import { describe, expect, test } from '@jest/globals';
import type { Answer } from '#instruments/answer-scale';
import type { QuestionnaireCode } from '#instruments/instrument';
import { OPEN_PHASES } from '#journey/model/phase';
import { ELIGIBLE } from '#scenarios/admission';
import { bam, CSSRS, gad7, phq9, taken, result } from '#scenarios/instruments-taken';
import { NO_RISK } from '#scenarios/policy';
import { IN_PHASE, inScreening, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { leaving } from '#scenarios/leaving';

const DAY_1 = '2026-01-06T14:00:00.000Z';
const DAY_2 = '2026-01-07T14:00:00.000Z';
const DAY_3 = '2026-01-08T14:00:00.000Z';

const takes = (
  journey: PureJourney,
  code: QuestionnaireCode,
  items: readonly Answer[],
  at = DAY_2,
): PureJourney =>
  journey
    .passUntil(Math.max(journey.now, Date.parse(at)))
    .fact('instrumentTaken', { taken: taken(code, items, at) });

const selfHarm = (journey: PureJourney): string[] =>
  journey.tasks.filter((task) => task.startsWith('selfHarm.'));
const asked = (at: string): string[] => [`selfHarm.${Date.parse(at)}`];

describe('an instrument with its items', () => {
  test('is kept with every answer, its score and how it was given; the state keeps what the rules need', () => {
    const journey = takes(inTreatment(), 'PHQ-9', phq9(1));
    const { data, by, rule } = journey.eventsOf('instrumentScored')[0]!;
    expect(data).toEqual({
      worse: false,
      taken: {
        code: 'PHQ-9',
        total: 8,
        band: 'mild',
        subscales: {},
        flags: [],
        positive: null,
        items: [1, 1, 1, 1, 1, 1, 1, 1, 0],
        takenAt: Date.parse(DAY_2),
        how: 'interview',
      },
    });
    expect([by.id, rule]).toEqual(['clinician-1', null]);
    expect(journey.state.results).toEqual({
      'PHQ-9': {
        ...{ baseline: 8, baselineAt: Date.parse(DAY_2) },
        ...{ latest: 8, takenAt: Date.parse(DAY_2) },
      },
    });
  });

  test.each([
    ['PHQ-9', phq9(1), phq9(1), false],
    ['PHQ-9', [...phq9(1)], [2, 2, 2, 2, 1, 1, 1, 1, 0], false],
    ['PHQ-9', [...phq9(1)], [2, 2, 2, 2, 2, 1, 1, 1, 0], true],
    ['GAD-7', gad7(0), [1, 1, 1, 0, 0, 0, 0], false],
    ['GAD-7', gad7(0), [1, 1, 1, 1, 0, 0, 0], true],
  ] as const)(
    '%s: worse by its reliable change, as a total that arrives is',
    (code, before, after, worse) => {
      const journey = takes(takes(inTreatment(), code, before, DAY_1), code, after, DAY_3);
      expect(journey.state.treatment!.worse).toEqual(worse ? [code] : []);
      expect(journey.eventsOf('deteriorated')).toHaveLength(worse ? 1 : 0);
      expect(journey.tasks.some((task) => task.startsWith(`worse.${code}.`))).toBe(worse);
    },
  );

  test('is compared with a total that arrived without items, and the other way round', () => {
    const journey = inTreatment().passUntil(DAY_1);
    journey.fact('resultArrived', { result: result('PHQ-9', 3, DAY_1) });
    expect(takes(journey, 'PHQ-9', phq9(1), DAY_2).state.treatment!.worse).toEqual(['PHQ-9']);
    journey.passUntil(DAY_3).fact('resultArrived', { result: result('PHQ-9', 3, DAY_3) });
    expect(journey.state.treatment!.worse).toEqual([]);
  });

  test('R-RELAPSE: BAM use after none, at once and provisionally; the same without an earlier one is not', () => {
    const journey = takes(takes(inTreatment({ tier: 'T1' }), 'BAM', bam(0), DAY_1), 'BAM', bam(0, 1), DAY_3);
    expect(journey.eventsOf('relapseReported').map(({ data }) => data.source)).toEqual(['BAM']);
    expect(journey.state.treatment!.tier).toBe('T2');
    expect(journey.state.results['BAM-USE']).toEqual({
      baseline: 0,
      baselineAt: Date.parse(DAY_1),
      latest: 1,
      takenAt: Date.parse(DAY_3),
    });
    expect(takes(inTreatment(), 'BAM', bam(2)).eventsOf('relapseReported')).toEqual([]);
  });

  test('dated in the future counts as taken now; a late one of an earlier day is history', () => {
    const journey = inTreatment().passUntil(DAY_2);
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(1), DAY_3) });
    expect(journey.state.results['PHQ-9']!.takenAt).toBe(Date.parse(DAY_2));
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(3), DAY_1) });
    expect(journey.state.results['PHQ-9']!.latest).toBe(8);
    expect(journey.eventsOf('instrumentScored')).toHaveLength(2);
  });

  test('is kept after the journey has closed, and moves nothing', () => {
    const journey = inTreatment().reach('withdraw', leaving('moved away'));
    takes(journey, 'PHQ-9', phq9(3, 3));
    expect(journey.events.at(-1)!.type).toBe('instrumentScored');
    expect([journey.state.phase, journey.tasks]).toEqual(['closed', []]);
  });
});

/** What version 2 of R-DETERIORATE does is in asked.spec.ts. */
const BEFORE = { policy: NO_RISK };

describe('R-DETERIORATE, version 1: PHQ-9 item 9 above 0', () => {
  test.each(OPEN_PHASES)(
    'in %s asks a clinician for a review and a C-SSRS, however low the total',
    (phase) => {
      const journey = IN_PHASE[phase](BEFORE);
      const at = new Date(journey.now).toISOString();
      takes(journey, 'PHQ-9', phq9(0, 1), at);
      expect(selfHarm(journey)).toEqual(asked(at));
      expect(journey.state.tasks[asked(at)[0]!]).toMatchObject({
        role: 'clinician',
        title: 'PHQ-9 item 9 is above 0: review, and take a C-SSRS',
      });
    },
  );

  test('not at 0, not by a total alone, and not by another instrument', () => {
    const journey = takes(inTreatment(BEFORE), 'PHQ-9', phq9(3, 0));
    journey.fact('resultArrived', { result: result('PHQ-9', 27, DAY_2) });
    takes(takes(journey, 'GAD-7', gad7(3)), 'PHQ-2', [3, 3]);
    expect(selfHarm(journey)).toEqual([]);
  });

  test.each([
    ['taken before', DAY_1, 1],
    ['taken with it', DAY_2, 0],
    ['taken afterwards', DAY_3, 0],
  ])('a C-SSRS %s', (_, at, open) => {
    const first = takes(inTreatment(BEFORE), 'PHQ-9', phq9(1, 1), DAY_2).passUntil(DAY_3);
    expect(selfHarm(takes(first, 'C-SSRS', CSSRS.low, at))).toHaveLength(open);
    const late = inTreatment(BEFORE).passUntil(DAY_3);
    expect(selfHarm(takes(takes(late, 'C-SSRS', CSSRS.low, at), 'PHQ-9', phq9(1, 1), DAY_2))).toHaveLength(
      open,
    );
  });

  test('a C-SSRS that arrives as its total closes it, too', () => {
    const journey = takes(inTreatment(BEFORE), 'PHQ-9', phq9(1, 1), DAY_1).passUntil(DAY_2);
    journey.fact('resultArrived', { result: result('C-SSRS', 0, DAY_2) });
    expect(selfHarm(journey)).toEqual([]);
  });

  test('said again, the later one asks; done, it is closed', () => {
    const journey = takes(takes(inTreatment(BEFORE), 'PHQ-9', phq9(1, 1), DAY_1), 'PHQ-9', phq9(1, 2), DAY_2);
    expect(selfHarm(journey)).toEqual(asked(DAY_2));
    journey.reach('completeTask', { task: asked(DAY_2)[0]! });
    expect(selfHarm(journey)).toEqual([]);
    expect(selfHarm(takes(journey, 'PHQ-9', phq9(0, 0), DAY_3))).toEqual([]);
  });

  test('keeps a journey open whose follow-ups are done', () => {
    const journey = takes(IN_PHASE.aftercare(BEFORE), 'PHQ-9', phq9(0, 1), MONDAY);
    for (const day of [7, 30, 90]) journey.passDays(day).reach('recordFollowUp', { day, reached: true });
    expect(journey.state.phase).toBe('aftercare');
    journey.reach('completeTask', { task: selfHarm(journey)[0]! });
    expect(journey.state.phase).toBe('closed');
  });
});

describe('a C-SSRS', () => {
  test.each(['none', 'low', 'moderate', 'high'] as const)(
    'that comes to %s is the risk screen (R-RISK)',
    (level) => {
      const journey = takes(inTreatment(), 'C-SSRS', CSSRS[level]);
      expect(journey.state.risk.level).toBe(level);
      expect(journey.eventsOf('riskRaised')).toHaveLength(level === 'high' ? 1 : 0);
    },
  );

  test('ends the screening with an eligible client', () => {
    const journey = inScreening().reach('recordEligibility', ELIGIBLE);
    expect(takes(journey, 'C-SSRS', CSSRS.low, MONDAY).state.phase).toBe('assessment');
  });

  test('of before the referral, or earlier than the last one, screens nobody; high it alerts all the same', () => {
    const journey = takes(inScreening(), 'C-SSRS', CSSRS.low, '2025-12-01T14:00:00.000Z');
    expect(journey.state.risk.level).toBeNull();
    takes(takes(journey, 'C-SSRS', CSSRS.none, DAY_2), 'C-SSRS', CSSRS.moderate, DAY_1);
    expect(journey.state.risk).toMatchObject({ level: 'none', alert: null });
    takes(journey, 'C-SSRS', CSSRS.high, DAY_1);
    expect(journey.state.risk.alert).not.toBeNull();
  });
});
