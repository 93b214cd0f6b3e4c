import { expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import type { Policy } from '#journey/model/policy';
import { OUTPATIENT, RESIDENTIAL } from '#scenarios/hand-offs';
import { leaving } from '#scenarios/leaving';
import { PLAN } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment, onHold } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';
import { tested } from '#scenarios/toxicology';

const found = ({ state, events, now }: PureJourney, changes: Partial<Policy>, from = POLICY): string[] =>
  compareJourney(
    ...([state.journeyId, events, from, { ...from, version: 'other', ...changes }, now] as const),
  ).differences.map((one) => `${one.rule} ${one.what}: ${one.from} → ${one.to}`);
const start = (): PureJourney => inTreatment({ policy: POLICY });
const alerted = (): PureJourney => start().fact('highRiskReported', { source: 'judgement', note: null });

test('who hears of an open alert, and when: each rung, and how often the last', () => {
  const riskHigh = [{ role: 'onCall', minutes: 0 }] as const;
  expect(found(alerted(), { clocks: { ...POLICY.clocks, riskHigh } })).toEqual([
    'R-RISK-HIGH High risk: acknowledge now (risk.1): due 2026-01-05T14:00:00.000Z; onCall 2026-01-05T14:00:00.000Z, supervisor 2026-01-05T14:15:00.000Z, director 2026-01-05T14:30:00.000Z, and again every 15 minutes → due 2026-01-05T14:00:00.000Z; onCall 2026-01-05T14:00:00.000Z, and again every 15 minutes',
  ]);
  const again = found(alerted(), { risk: { ...POLICY.risk!, toldAgainMinutes: 60 } });
  expect(again).toEqual([
    expect.stringMatching(/and again every 15 minutes → .*and again every 60 minutes$/),
  ]);
});

test('the ladder of all rules, and that of one', () => {
  const ladder = ['responsible', 'director'] as const;
  expect(found(start(), { ladder }).join()).toMatch(/R-MAX Decide: .*, supervisor .* → .*, director /);
  const { 'R-REVIEW': _, ...ladders } = POLICY.ladders!;
  expect(found(start(), { ladders })).toEqual([
    expect.stringMatching(
      /^R-REVIEW Plan review .*; clinician \S+, supervisor \S+ → .*; clinician \S+, supervisor \S+, director \S+$/,
    ),
  ]);
});

test('R-ATTEND: of each session that nobody has recorded, and of the next, that the supervisor hears of it', () => {
  const { 'R-ATTEND': _, ...ladders } = POLICY.ladders!;
  const policy = { ...POLICY, ladders };
  const journey = inTreatment({ policy, slots: SLOTS }).passUntil('2026-01-06T18:00:00.000Z');
  expect(found(journey, { ladders: POLICY.ladders! }, policy)).toEqual([
    expect.stringMatching(
      /^R-ATTEND Record attendance of 2026-01-06.tue-group .*; clinician \S+ → .*; clinician \S+, supervisor \S+$/,
    ),
    expect.stringMatching(
      /^R-ATTEND Record attendance of 2026-01-05.mon-group .*: nothing → .*overdue, rung 1; clinician 2026-01-06T17:00:00.000Z, supervisor 2026-01-07T17:00:00.000Z$/,
    ),
  ]);
});

test('what a plan has at least', () => {
  const journey = inPlanning({ policy: POLICY }).reach('draftPlan', { plan: PLAN, reason: null });
  expect(found(journey, { plan: { ...POLICY.plan!, goals: 2, interventions: 2 } })).toEqual([
    'R-PLAN-SIGN goals: 2 at least: nothing → needed',
    'R-PLAN-SIGN goals[0].interventions: 2 at least: nothing → needed',
  ]);
});

test('an ending that lacks what the policy needs, and as what it is recorded', () => {
  const { endings: _, ...without } = POLICY;
  const inOneStep = inTreatment({ policy: without }).reach('withdraw', { reason: 'left' });
  expect(found(inOneStep, { endings: POLICY.endings! }, without)).toEqual([
    'R-ENDING handOff, or waived: handOff, with the reason: nothing → needed for the ending',
    'R-ENDING beginDischarge and signDischargeSummary, or waived: summary, with the reason: nothing → needed for the ending',
  ]);
  const handedOn = onHold({ policy: POLICY }).reach('withdraw', {
    ...leaving('stays'),
    handOff: RESIDENTIAL,
  });
  const { handedOnFromHold: __, ...endings } = POLICY.endings!;
  expect(found(handedOn, { endings })).toEqual([
    'R-ENDING withdrawal from hold, handed on: transferred → droppedOut',
  ]);
  // What the program did at the end of a signed discharge, and what a clock did, lacks nothing.
  expect(found(start().reach('withdraw', { ...leaving('left'), handOff: OUTPATIENT }), {})).toEqual([]);
});

test('R-TOXICOLOGY: a positive test that would have stepped the client up', () => {
  const { toxicology: _, ...without } = POLICY;
  const journey = inTreatment({ policy: without });
  journey.fact('toxicologyReported', tested(journey.now, { alcohol: 'positive' }));
  expect(found(journey, { toxicology: POLICY.toxicology! }, without)).toEqual([
    'R-TOXICOLOGY screen: nothing → reports a relapse',
  ]);
});

test('R-LEAVE: a day to look again that is too far, and a policy that knows no leave', () => {
  const journey = start().reach('beginLeave', { lookAgainOn: '2026-02-20', reason: 'travels' });
  const refused = 'R-LEAVE leave, and the day to look again: nothing → refused';
  expect(found(journey, { leave: { ...POLICY.leave!, mostDays: 30 } })).toContain(refused);
  const { leave: _, ...without } = POLICY;
  expect(compareJourney('client.1', journey.events, POLICY, without, journey.now).differences).toContainEqual(
    expect.objectContaining({ rule: 'R-LEAVE', to: 'refused' }),
  );
});

test('R-ATTEND: sessions that are closed on a holiday of the office alone', () => {
  const sessions = { ...POLICY.sessions!, closures: [] };
  const { onHolidays: _, ...closed } = sessions;
  const journey = inTreatment({ policy: POLICY, slots: SLOTS });
  expect(found(journey, { sessions: closed }, { ...POLICY, sessions })).toContain(
    'R-ATTEND 2026-01-19.mon-group: held → nothing',
  );
});
