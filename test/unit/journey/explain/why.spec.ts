import { describe, expect, test } from '@jest/globals';
import type { EventType, JourneyEvent } from '#journey/model/event';
import { RULES } from '#journey/model/rule';
import { EVENT_INPUTS } from '#journey/explain/events/events';
import { lastInRecord, explainInRecord } from '#journey/explain/recorded';
import type { Explanation } from '#journey/explain/explain-event';
import { moveIn } from '#journey/moving-in/move-in';
import { LEVEL_3 } from '#scenarios/admission';
import { toScreening } from '#scenarios/course';
import { staff } from '#scenarios/people';
import { POLICY } from '#scenarios/policy';
import { inTreatment, inAssessment } from '#scenarios/pure/in-phase';
import { MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { REFERRAL } from '#scenarios/referral';
import { week } from '#scenarios/attendance';
import { runs } from '../../property-parameters.js';
import { anyJourney } from '../properties/any-journey.js';
import { everyEvent } from './every-event.js';
import { reviewed } from '#scenarios/review';

const whyOf = ({ state, events, policy }: PureJourney, seq: number): Explanation =>
  explainInRecord(lastInRecord(state.journeyId, events.slice(0, seq)), policy);
const last = (journey: PureJourney, type: EventType): Explanation =>
  whyOf(journey, journey.events.findLast((event) => event.type === type)!.seq);
const said = ({ inputs }: Explanation): string[] =>
  inputs.map(({ name, value, needed, holds }) =>
    [name, value, ...(needed === null ? [] : [`needed ${needed}`]), ...(holds === false ? ['no'] : [])].join(
      ' ',
    ),
  );

/** Follow from what stands beside them, or were decided by nobody here, and name no rule of their own. */
const WITHOUT_RULE: readonly EventType[] = ['phaseEntered', 'clockSatisfied', 'movedIn'];

describe('every decision says what it looked at', () => {
  const journeys = everyEvent();
  const seen = journeys.flatMap(({ events }) => events);

  test('the journeys here have an event of every type, with its rule', () => {
    const withRule = new Set(seen.filter(({ rule }) => rule).map(({ type }) => type));
    const expected = Object.keys(EVENT_INPUTS).filter((type) => !WITHOUT_RULE.includes(type as EventType));
    expect([...withRule].sort()).toEqual(expected.sort());
  });

  test.each(Object.keys(EVENT_INPUTS) as EventType[])('%s', (type) => {
    for (const journey of journeys)
      for (const event of journey.events.filter((one) => one.type === type))
        explains(whyOf(journey, event.seq), event);
  });
});

const explains = (why: Explanation, event: JourneyEvent): void => {
  const { seq, by, reason } = event;
  expect(why).toMatchObject({ about: 'event', id: event.type, seq, by, reason });
  if (event.rule) {
    expect(why.rule).toEqual({ ...event.rule, title: RULES[event.rule.id].title });
    expect(why.inputs).not.toEqual([]);
  }
  const names = why.inputs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  // As plain data it is what it was: it goes through a Query and over HTTP.
  expect(JSON.parse(JSON.stringify(why))).toEqual(why);
};

test('that a journey was moved in says how much of it was taken, and what its track was told', () => {
  const referred = { referral: REFERRAL, policyVersion: POLICY.version, earlierJourneys: 0 };
  const [by, at] = [staff('director'), Date.parse(MONDAY)];
  const steps = toScreening().map((milestone) => ({ at, by: staff('clinician'), what: { milestone } }));
  const course = { journeyId: 'client.1', referred, at, by, steps: [...steps, ...steps] };
  const { events } = moveIn(course, { at: at + 1, by, policy: POLICY, request: null });
  const seq = events.find(({ type }) => type === 'movedIn')!.seq;
  const why = explainInRecord(lastInRecord('client.1', events.slice(0, seq)), POLICY);
  expect([why.by, why.rule, said(why)]).toEqual([by, null, ['steps 3', 'refused 1', 'holds ']]);
});

test('a birth date that is not known to the day is among what was looked at, wherever an age is', () => {
  const journey = inTreatment({ referral: { minor: true, birthDateKnownTo: 'year' } });
  for (const type of ['referred', 'consented', 'planSigned'] as const)
    expect([type, said(last(journey, type))]).toEqual([
      type,
      expect.arrayContaining(['minor true', 'birthDateKnownTo year']),
    ]);
  expect(said(last(inTreatment(), 'referred')).join()).not.toContain('birthDateKnownTo');
});

test('any event of any journey is explained, and nobody’s own words are in it', () => {
  const WORDS = [
    'needs a bed',
    'struggling',
    'residential program',
    'interview',
    'stay sober',
    'call the program',
  ];
  anyJourney(
    () => undefined,
    (journey) => {
      for (const event of journey.events.slice(-25)) {
        const why = whyOf(journey, event.seq);
        explains(why, event);
        const inputs = JSON.stringify(why.inputs);
        for (const words of WORDS) expect(inputs).not.toContain(words);
      }
    },
    runs(25),
  );
});

describe('what each rule looked at', () => {
  test('R-LOC: the six ratings, and the rows of the table', () => {
    const why = last(inAssessment().reach('recordAssessment', LEVEL_3), 'assessed');
    expect(why).toMatchObject({ rule: { id: 'R-LOC', version: 1 }, policyVersion: POLICY.version });
    expect(said(why).slice(0, 7)).toEqual([
      'withdrawal 0',
      'biomedical 0',
      'emotional 2',
      'readiness 0',
      'relapsePotential 2',
      'recoveryEnvironment 0',
      'recommendedLevel 3',
    ]);
    expect(said(why)[7]).toContain('2 of withdrawal, biomedical, emotional');
  });

  test('R-TAPER: every gate with its numbers', () => {
    const journey = inTreatment({ tier: 'T2' })
      .reach('recordWeek', week('2026-01-05', 12, 11.5))
      .reach('stepDown', { reason: 'asked for' });
    const why = last(journey, 'tierChanged');
    expect(why).toMatchObject({ rule: { id: 'R-TAPER-HOLD' }, reason: 'asked for' });
    expect(said(why)).toEqual(
      expect.arrayContaining([
        'daysAtTier 0 needed 14 no',
        'daysWithoutUse  needed 14',
        'deliveredHours 11.5 of 12 h needed 9.6 of 12 h',
        'instruments none worse needed none worse',
        'reviewSinceTier none needed done no',
        'relapseDecided none open needed none open',
      ]),
    );
  });

  test('R-REVIEW: both clocks', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 30, 12))
      .passDays(3);
    journey.reach('reviewPlan', reviewed('on the way'));
    expect(said(last(journey, 'planReviewed'))).toEqual([
      ...['recommendedLevel 3', 'finding continue', 'withdrawal 0', 'biomedical 0', 'emotional 2'],
      ...['readiness 0', 'relapsePotential 2', 'recoveryEnvironment 0'],
      'lastReviewAt 2026-01-05T14:00:00.000Z',
      'daysSinceReview 3 needed due after 30 days',
      'hoursSinceReview 12 needed due after 27 delivered h',
      'dueByDaysAt 2026-02-04T14:00:00.000Z',
      'dueByHoursAt ',
      'reviewedAtTier false',
      'climbsEvery 3 business days',
    ]);
  });

  test('R-ELIG: each answer, and which was unmet', () => {
    const why = last(inAssessment(), 'eligibilityAssessed');
    expect(said(why).slice(0, 8)).toEqual([
      'needs earlyRecoverySupport needed at least one',
      'exclusions none needed none',
      'willing true needed true',
      'home.safe true needed true',
      'home.support true needed true',
      'home.livesWithPeopleWhoUse false needed false',
      'unmetRules none',
      'recommendedLevel 3',
    ]);
  });

  test('a clock: from when, over which span, until when, and the days that count', () => {
    const friday = '2026-01-16T20:00:00.000Z';
    const journey = inTreatment().passUntil(friday).fact('relapseReported', { source: 'self', note: null });
    // A weekend, and Monday the 19th is a holiday.
    journey.passDays(6);
    const why = last(journey, 'clockReached');
    expect(why.rule?.id).toBe('R-RELAPSE');
    expect(said(why)).toEqual(
      expect.arrayContaining([
        `countedFrom ${friday}`,
        expect.stringMatching(/^span /),
        'timeZone America/New_York',
      ]),
    );
    const decide = journey.events.find(
      (event) => event.type === 'taskRaised' && event.data.clock === 'relapse.decide.1',
    )!;
    expect(said(whyOf(journey, decide.seq))).toEqual(
      expect.arrayContaining([
        `countedFrom ${friday}`,
        'span 1 business day',
        'businessDays 2026-01-20',
        'daysNotCounted 2026-01-17, 2026-01-18, 2026-01-19',
        'dueAt 2026-01-20T20:00:00.000Z',
      ]),
    );
  });

  test('the policy is the one of that day, also after another was adopted', () => {
    const to = { ...POLICY, version: 'next' };
    const journey = inTreatment();
    const before = journey.state.seq;
    journey.adopt(to).reach('reviewPlan', reviewed('under the new one'));
    const versions = [before, before + 1, journey.state.seq].map((seq) => whyOf(journey, seq).policyVersion);
    expect(versions).toEqual([POLICY.version, 'next', 'next']);
  });
});
