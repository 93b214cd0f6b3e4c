import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summaryHash } from '#contracts/summary-hash';
import { signedSummary } from '#journey/discharge-summary/versions';
import type { JourneyEvent } from '#journey/model/event';
import type { Milestone } from '#journey/model/milestone';
import { replayState } from '#journey/evolve/replay';
import type { Policy } from '#journey/model/policy';
import type { Course, CourseStep } from '#journey/moving-in/course';
import { CourseTooLong, moveIn, type MovedIn } from '#journey/moving-in/move-in';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ELIGIBLE } from '#scenarios/admission';
import { week } from '#scenarios/attendance';
import { drafted, signed, stepsInto, toPlanning, toScreening, withdrawn } from '#scenarios/course';
import { SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { staff } from '#scenarios/people';
import { POLICY } from '#scenarios/policy';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { REFERRAL, TRACK } from '#scenarios/referral';
import { step } from '#scenarios/step';
import { runs } from '../../property-parameters.js';

const DAY = 86_400_000;
const OPENED = Date.parse(MONDAY);
const REQUEST = { id: 'line-1', hash: 'h' };
const BY_TRACKS: Policy = { ...POLICY, seats: { by: 'tracks' } };

/** As it is sent: the record says the rest. */
const UNMADE = step('writeDischargeSummary', { texts: SUMMARY_TEXTS, replaces: null });

const on = (day: number, milestone: Milestone): CourseStep => ({
  ...{ at: OPENED + day * DAY, by: staff('clinician'), what: { milestone } },
});
const moved = (steps: readonly CourseStep[], day: number, policy = POLICY): MovedIn => {
  const referred = { referral: REFERRAL, policyVersion: policy.version, earlierJourneys: 0 };
  const course: Course = { journeyId: 'client.1', referred, at: OPENED, by: staff('coordinator'), steps };
  const moment = { at: OPENED + day * DAY, policy, by: staff('director'), request: REQUEST };
  return moveIn(course, moment, { hashOf: summaryHash });
};

/** All but which request it came by, and that it was moved in. */
const lived = (events: readonly JourneyEvent[]): object[] =>
  events.filter(({ type }) => type !== 'movedIn').map(({ request: _, ...event }) => event);
const livedHere = (steps: readonly CourseStep[], day: number): PureJourney => {
  const journey = PureJourney.refer({}, MONDAY, POLICY);
  for (const { at, what } of steps) {
    journey.passUntil(at);
    if ('milestone' in what) journey.attempt(what.milestone.name, what.milestone.data);
  }
  return journey.passUntil(OPENED + day * DAY);
};

describe('what was lived elsewhere is what would have been lived here', () => {
  test('event for event, of a treatment with weeks and a way out', () => {
    const steps = [
      ...stepsInto('treatment', OPENED).map((milestone) => on(1, milestone)),
      on(8, step('recordWeek', week('2026-01-05', 15, 14))),
      on(15, step('recordWeek', week('2026-01-12', 15, 3))),
      on(30, withdrawn()),
    ];
    const { events, refused } = moved(steps, 40);
    expect(refused).toEqual([]);
    expect(lived(events)).toEqual(lived(livedHere(steps, 40).events));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  });

  // A hundred courses of 130 days in the mean.
  test('whatever is done when, and however much of it is refused: over more than 10,000 days in all', () => {
    const anyStep = fc.constantFrom(
      ...[...stepsInto('discharge', OPENED), withdrawn(), step('recordContactAttempt', { reached: false })],
      ...[UNMADE, step('signDischargeSummary', {})],
    );
    const anyCourse = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 60 }), anyStep), { maxLength: 25 })
      .map((all) => all.sort(([a], [b]) => a - b).map(([day, milestone]) => on(day, milestone)));
    fc.assert(
      fc.property(anyCourse, fc.integer({ min: 60, max: 200 }), (steps, day) => {
        const { events, state } = moved(steps, day);
        expect(lived(events)).toEqual(lived(livedHere(steps, day).events));
        expect(replayState('client.1', events)).toEqual(state);
      }),
      runs(100),
    );
  });

  test('over 1,500 days, all of them in treatment', () => {
    const steps = stepsInto('treatment', OPENED).map((milestone) => on(1, milestone));
    const { events, state } = moved(steps, 1_500);
    expect(state.phase).toBe('treatment');
    expect(lived(events)).toEqual(lived(livedHere(steps, 1_500).events));
  });
});

test('who came back there after their seat was given back had a seat to come back to', () => {
  const policy: Policy = { ...POLICY, seats: { by: 'tracks', again: 'asStepDown' } };
  const steps = [
    ...stepsInto('treatment', OPENED).map((milestone) => on(1, milestone)),
    on(5, step('beginLeave', { lookAgainOn: '2026-02-20', reason: 'jail' })),
    on(45, step('returnFromHold', { tier: 'T3', seat: null, reason: 'out of jail' })),
  ];
  const { events, refused, state } = moved(steps, 50, policy);
  expect([refused, state.phase]).toEqual([[], 'treatment']);
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['seatReleased', 'seatHadAgain']));
  expect(state.seatLink!.requests).toMatchObject([{ wish: 'seat', held: true }]);
});

test('a summary is made from what had happened by then, and signed as it was written', () => {
  const before = stepsInto('discharge', OPENED).filter(({ name }) => name !== 'writeDischargeSummary');
  const steps = [
    ...before.map((milestone) => on(1, milestone)),
    on(2, UNMADE),
    on(3, step('recordClinicalData', { diagnoses: ['F10.20'] })),
    on(3, step('signDischargeSummary', {})),
  ];
  const { events, refused, state } = moved(steps, 10);
  expect([refused, state.phase]).toEqual([[], 'aftercare']);
  const summary = signedSummary(events)!;
  expect(summary).toMatchObject({ version: 1, writtenAt: OPENED + 2 * DAY, signed: { by: 'clinician-1' } });
  expect(summary.hash).toBe(summaryHash(summary.content));
  const { ending, conditions, course } = summary.content.parts;
  expect([ending.facts, conditions.facts]).toEqual([
    expect.objectContaining({ because: 'completed' }),
    'not recorded',
  ]);
  expect(course.text).toBe(SUMMARY_TEXTS.course);
});

test('what a rule refuses is told by its place, and the rest goes on from there', () => {
  const [contact, consent] = toScreening();
  const { refused, state } = moved([on(1, contact!), on(1, drafted()), on(2, consent!)], 3);
  expect(refused).toMatchObject([{ step: 1, refusal: { rule: { id: 'R-PHASE' } } }]);
  expect(state.phase).toBe('screening');
});

test('what was left open for years is not told again until today, but refused at once', () => {
  const high = { name: 'highRiskReported', data: { source: 'judgement', note: null } } as const;
  const course: Course = {
    ...{ journeyId: 'client.1', at: OPENED, by: staff('coordinator') },
    referred: { referral: REFERRAL, policyVersion: POLICY.version, earlierJourneys: 0 },
    steps: [{ at: OPENED, by: staff('clinician'), what: { fact: high } }],
  };
  const policy = loadDefaultPolicy();
  const moment = { at: OPENED + 10_000 * DAY, policy, by: staff('director'), request: REQUEST };
  expect(() => moveIn(course, moment, { most: 500 })).toThrow(CourseTooLong);
});

test('the last event says that it was moved in, by whom and when; what is late is late at once', () => {
  const { events, state } = moved(
    toScreening().map((milestone) => on(1, milestone)),
    30,
  );
  const last = events.find(({ type }) => type === 'movedIn')!;
  expect(last).toMatchObject({
    ...{ at: OPENED + 30 * DAY, by: staff('director'), request: REQUEST },
    data: { steps: 2, refused: 0, holds: null },
  });
  expect(state.movedInAt).toBe(last.seq);
  expect(Object.values(state.reached).some(({ overdue }) => overdue)).toBe(true);
});

describe('where tracks give the seats', () => {
  const eligible = [
    ...toScreening(),
    step('recordRisk', { level: 'low', by: 'C-SSRS' }),
    step('recordEligibility', ELIGIBLE),
  ];
  const at = (milestones: readonly Milestone[]): CourseStep[] => milestones.map((one) => on(1, one));
  const asked = ({ state }: MovedIn): object[] => [...(state.seatLink?.requests ?? [])];

  test('who was assessed next had a seat, which the track hears of', () => {
    const after = moved(at([...eligible, ...toPlanning(), drafted(), ...signed()]), 5, BY_TRACKS);
    expect([after.refused, after.state.phase, after.state.track]).toEqual([[], 'treatment', TRACK]);
    expect(asked(after)).toMatchObject([{ wish: 'seat', held: true, number: after.state.movedInAt }]);
  });

  test('who answered an offer had waited for it', () => {
    const steps = [...at(eligible), on(9, step('acceptSeat', {})), ...toPlanning().map((one) => on(10, one))];
    const after = moved(steps, 12, BY_TRACKS);
    expect([after.refused, after.state.phase]).toEqual([[], 'planning']);
    expect(after.events.filter(({ type }) => type === 'seatOffered')).toMatchObject([
      { at: OPENED + 9 * DAY },
    ]);
    expect(asked(after)).toMatchObject([{ held: true }]);
    // The numbers of its offers are those of the track from here on.
    expect(after.state.seatLink?.offer).toBeNull();
  });

  test('of whom nothing more is known asks the track of today', () => {
    const after = moved(at(eligible), 3, BY_TRACKS);
    expect(after.state.phase).toBe('waitlist');
    expect(asked(after)).toMatchObject([{ wish: 'seat', at: OPENED + DAY }]);
    expect(asked(after)).not.toMatchObject([{ held: true }]);
  });

  test('who has left asks for nothing', () => {
    const after = moved([...at([...eligible, ...toPlanning()]), on(4, withdrawn())], 9, BY_TRACKS);
    expect([after.state.phase, asked(after)]).toEqual(['closed', []]);
  });
});
