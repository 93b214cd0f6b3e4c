import { expect, test } from '@jest/globals';
import { requirement } from '#contracts/http/requirement';
import type { Refusal } from '#journey/model/decision';
import { LEVEL_3 } from '#scenarios/admission';
import { PLAN } from '#scenarios/plan';
import {
  IN_PHASE,
  inAssessment,
  inDischarge,
  inPlanning,
  inScreening,
  inTreatment,
  onHold,
} from '#scenarios/pure/in-phase';
import { anyAttended, anyJourney, type Seen } from '../properties/any-journey.js';

/** Said in words alone, and meant to be: no page of the journey can do it. */
const IN_WORDS_ALONE = [
  'a new referral (R-RETURN)',
  'a seat that becomes free',
  'an offer of the track',
  'an answer to what was reported of the client',
];
/** Taken by a fact, and no milestone: the words of a discharge that lacks it. */
const BY_A_RESULT = /taken again \(there is a baseline\)$|^a .* taken since$|^a result of the instrument$/;

const isSaidAlone = (words: string): boolean => IN_WORDS_ALONE.includes(words) || BY_A_RESULT.test(words);

const said = (refusal: Refusal | null) => refusal!.requires;

test('whatever a rule needs, it says as what a page can act on, and in the form that is published', () => {
  const look = ({ taken }: Seen): void => {
    if (taken.kind !== 'milestone' || !taken.refusal) return;
    const { needed, requires, detail } = taken.refusal;
    for (const one of requires!) expect([one, requirement.safeParse(one).error]).toEqual([one, undefined]);
    if (needed.some((words) => !isSaidAlone(words)))
      expect([detail, needed, requires]).not.toEqual([detail, needed, []]);
  };
  anyJourney(look);
  anyAttended(look);
});

test('a field, with its bounds', () => {
  const journey = inTreatment();
  expect(said(journey.attempt('extendTreatment', { days: 366, reason: 'longer' }))).toEqual([
    { kind: 'field', field: 'days', most: expect.any(Number) },
  ]);
  expect(
    said(
      inAssessment()
        .reach('recordAssessment', LEVEL_3)
        .attempt('decideLevel', { level: 2, reason: null, handOff: null }),
    ),
  ).toEqual([{ kind: 'field', field: 'reason' }]);
});

test('a choice of what there is', () => {
  expect(said(onHold().attempt('returnFromHold', { tier: 'T9', seat: null, reason: 'stable' }))).toEqual([
    { kind: 'choice', field: 'tier', values: ['T3', 'T2', 'T1'] },
  ]);
  expect(said(inPlanning().attempt('draftPlan', { plan: { ...PLAN, lengthDays: 5 }, reason: null }))).toEqual(
    [{ kind: 'choice', field: 'plan.lengthDays', values: expect.arrayContaining([30, 60, 90]) }],
  );
});

test('R-TAPER: the gates that do not hold, with their numbers, or a reason; the words stay as they were', () => {
  const refusal = inTreatment({ tier: 'T2' }).attempt('stepDown', { reason: null })!;
  const gates = refusal.requires!.filter(({ kind }) => kind === 'gate');
  expect(gates.length).toBeGreaterThan(0);
  expect(gates).toContainEqual({
    kind: 'gate',
    name: 'daysAtTier',
    holds: false,
    actual: 0,
    needed: expect.any(Number),
  });
  expect(refusal.requires!.at(-1)).toEqual({ kind: 'field', field: 'reason' });
  expect(refusal.needed.at(-1)).toBe('or a reason (R-TAPER-HOLD)');
  expect(refusal.needed[0]).toMatch(/^daysAtTier: 0, needed \d+$/);
});

test('a milestone first, with what it has to say; or by whom, or from when on', () => {
  const intake = IN_PHASE.intake();
  expect(said(intake.attempt('recordConsent', { signer: 'client' }))).toEqual([
    { kind: 'milestone', name: 'recordContactAttempt', with: { reached: true } },
  ]);
  expect(said(inScreening().attempt('acceptSeat', {}))).toContainEqual({
    kind: 'milestone',
    name: 'recordEligibility',
    with: {},
  });
  const unqualified = { ...LEVEL_3, qualified: false };
  expect(said(inAssessment().attempt('recordAssessment', unqualified))).toEqual([
    { kind: 'role', roles: ['clinician', 'supervisor', 'director'] },
  ]);
  const early = inDischarge().attempt('recordFollowUp', { day: 90, reached: true })!;
  expect([early.needed, early.requires]).toEqual([[], [{ kind: 'time', from: expect.any(String) }]]);
});
