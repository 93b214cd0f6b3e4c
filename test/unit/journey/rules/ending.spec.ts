import { describe, expect, test } from '@jest/globals';
import { written } from '#scenarios/course';
import { careFrom, RESIDENTIAL } from '#scenarios/hand-offs';
import { result } from '#scenarios/instruments-taken';
import { leaving, NO_SUMMARY } from '#scenarios/leaving';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inAftercare, inDischarge, inPlanning, inTreatment, onHold } from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';

const { endings: _, ...EARLIER } = POLICY;
const [HAND_OFF, SUMMARY] = [
  'handOff, or waived: handOff, with the reason',
  'beginDischarge and signDischargeSummary, or waived: summary, with the reason',
];
const PUT_OUT = { because: 'terminatedByFacility', reason: 'threats' } as const;

describe('H20: nobody who was treated is put out, or leaves, in one step', () => {
  const ALONE = 'waived: summary, with the reason';
  test.each([
    ['treatment', inTreatment, SUMMARY, ''],
    ['a hold', onHold, ALONE, 'closeTransferred where the client stays where they are; else '],
    [
      'a discharge whose summary is not signed',
      ...([inDischarge, `signDischargeSummary, or ${ALONE}`] as const),
      'transfer where care goes on at level 4 or 5; else ',
    ],
  ])('from %s', (_what, from, summary, transferred) => {
    for (const [refusal, handOff] of [
      [from().attempt('endJourney', PUT_OUT), HAND_OFF],
      [from().attempt('withdraw', { reason: 'moves away' }), `${transferred}${HAND_OFF}`],
    ] as const)
      expect(refusal).toMatchObject({ rule: { id: 'R-ENDING' }, needed: [handOff, summary] });
  });

  describe('W23: who withdraws from a hold', () => {
    const AWAY = { reason: 'stays there', waived: NO_SUMMARY } as const;
    const because = (journey: PureJourney): unknown => journey.eventsOf('journeyClosed')[0]!.data.because;

    test('and is handed on was transferred, and has not dropped out', () => {
      const journey = onHold().reach('withdraw', { ...AWAY, handOff: RESIDENTIAL });
      expect(because(journey)).toBe('transferred');
      expect(journey.eventsOf('journeyClosed')[0]!.rule).toEqual({ id: 'R-ENDING', version: 3 });
    });

    test('and whom nobody takes on has dropped out', () =>
      expect(because(onHold().reach('withdraw', leaving('moves away')))).toBe('droppedOut'));

    test('on leave nobody has taken them over: dropped out, whoever takes them on', () => {
      const journey = inTreatment().reach('beginLeave', { lookAgainOn: '2026-01-20', reason: 'travels' });
      expect(journey.attempt('withdraw', { reason: 'moves away' })?.needed[0]).toBe(HAND_OFF);
      expect(because(journey.reach('withdraw', { ...AWAY, handOff: RESIDENTIAL }))).toBe('droppedOut');
    });

    test('under a policy that does not say so has dropped out', () => {
      const { handedOnFromHold: _, ...endings } = WEEKS_AS_THEY_COME.endings!;
      const journey = onHold({ policy: { ...WEEKS_AS_THEY_COME, endings } });
      expect(because(journey.reach('withdraw', { ...AWAY, handOff: RESIDENTIAL }))).toBe('droppedOut');
    });
  });

  test('who stays where they were transferred to was handed over already', () => {
    const stays = { reason: 'stays there' };
    expect(onHold().attempt('closeTransferred', stays)?.needed).toEqual([ALONE]);
    const journey = onHold().reach('closeTransferred', { ...stays, waived: NO_SUMMARY });
    expect(journey.eventsOf('journeyClosed')[0]!.data).toMatchObject({ waived: NO_SUMMARY });
  });

  test('whom the program puts out before treatment is handed over as well', () => {
    expect(inPlanning().attempt('endJourney', PUT_OUT)?.needed).toEqual([HAND_OFF]);
    expect(inPlanning().attempt('endJourney', { ...PUT_OUT, handOff: RESIDENTIAL })).toBeNull();
  });

  test('what there is, or what nobody asks for, is not recorded as done without', () => {
    const withdrawn = (journey: PureJourney, handOff: typeof RESIDENTIAL | null): unknown =>
      journey.reach('withdraw', { ...leaving('moves away'), handOff }).eventsOf('journeyClosed')[0]!.data;
    expect(withdrawn(inTreatment(), RESIDENTIAL)).toMatchObject({ waived: [{ what: 'summary' }] });
    expect(withdrawn(PureJourney.refer(), null)).not.toHaveProperty('waived');
    expect(withdrawn(inTreatment({ policy: EARLIER }), null)).not.toHaveProperty('waived');
  });

  test('what is there is not asked for, and what is not is waived one by one', () => {
    const waived = [{ what: 'summary', reason: 'left at once' }] as const;
    const handed = { ...PUT_OUT, handOff: RESIDENTIAL };
    expect(inTreatment().attempt('endJourney', handed)?.needed).toEqual([SUMMARY]);
    expect(inTreatment().attempt('endJourney', { ...PUT_OUT, waived })?.needed).toEqual([HAND_OFF]);
    const journey = inTreatment().reach('endJourney', { ...handed, waived });
    expect(journey.eventsOf('journeyClosed')[0]!.data).toEqual({
      because: 'terminatedByFacility',
      handOff: RESIDENTIAL,
      waived,
    });
  });

  test('a reason that is blank waives nothing', () =>
    expect(
      inTreatment().attempt('endJourney', {
        ...leaving('threats'),
        because: 'terminatedByFacility',
        waived: [{ what: 'handOff', reason: ' ' }],
      })?.needed,
    ).toEqual([HAND_OFF, SUMMARY]));

  test.each(['died', 'incarcerated'] as const)('%s asks for nothing', (because) =>
    expect(inTreatment().reach('endJourney', { because, reason: 'told' }).view.closedBecause).toBe(because),
  );

  test('nor does who was not treated, whose summary is signed, or whose policy is an earlier one', () => {
    for (const journey of [
      PureJourney.refer(),
      inPlanning(),
      inAftercare(),
      inTreatment({ policy: EARLIER }),
    ])
      expect(journey.attempt('withdraw', { reason: 'moves away' })).toBeNull();
  });
});

describe('a discharge for another reason than completion', () => {
  const begun = (policy = POLICY) =>
    inTreatment({ policy }).reach('beginDischarge', {
      because: 'droppedOut',
      criteriaMet: false,
      reason: 'does not answer',
    });
  const CARE = 'a continuing-care plan, or waived: continuingCare, with the reason';

  test('needs continuing care, or why there is none', () => {
    expect(begun().attempt('signDischargeSummary', {})?.needed).toEqual([CARE]);
    const waived = [{ what: 'continuingCare', reason: 'out of reach' }] as const;
    const journey = begun().follow([written()]).reach('signDischargeSummary', { waived });
    expect(journey.view.phase).toBe('aftercare');
    expect(journey.eventsOf('summarySigned')[0]!.data).toMatchObject({ waived });
    expect(begun(EARLIER).follow([written()]).attempt('signDischargeSummary', {})).toBeNull();
  });

  test('W1: the waiver of continuing care is one of its appointment, too', () => {
    const journey = inTreatment().reach('reviewPlan', reviewed('ready'));
    journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 20) });
    journey.reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'the goals are met' });
    expect(journey.attempt('signDischargeSummary', {})?.needed).toHaveLength(1);
    const waived = [{ what: 'continuingCare', reason: 'out of reach' }] as const;
    expect(journey.follow([written()]).attempt('signDischargeSummary', { waived })).toBeNull();
  });

  test('W1: of a completed one the instruments are waived of who is out of reach; the review is not', () => {
    const journey = inTreatment().passDays(1);
    journey.fact('resultArrived', { result: result('PHQ-9', 8, journey.now) });
    journey.passDays(60).reach('beginDischarge', {
      because: 'completed',
      criteriaMet: true,
      reason: 'the goals are met',
    });
    const waived = [
      { what: 'continuingCare', reason: 'out of reach' },
      { what: 'instruments', reason: 'out of reach' },
      { what: 'riskScreen', reason: 'out of reach' },
    ] as const;
    expect(journey.attempt('signDischargeSummary', { waived })?.needed).toEqual([
      expect.stringMatching(/^a plan review at the last tier/),
    ]);
  });
});
