import type { QuestionnaireCode } from '#instruments/instrument';
import { measuredBy } from '#instruments/instrument-taken';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { isAdolescent } from './age.js';
import { startOfLocalDay } from '../time/local-time.js';
import { addDays } from '../time/spans.js';

/**
 * R-REASSESS: what is asked of this client where the policy names an instrument: of an adolescent their own, in version 3. Version 2 has
 * minors' own: where a state lets a 13-year-old consent, a 15-year-old is none.
 */
export const ofTheirAge = (
  { referral }: Pick<JourneyState, 'referral'>,
  instrument: QuestionnaireCode,
  policy: Policy,
): QuestionnaireCode => {
  const { forAdolescents, forMinors } = policy.instruments ?? {};
  const own = forAdolescents ?? forMinors;
  const isYoung = forAdolescents ? isAdolescent(referral, policy) : referral.minor;
  return isYoung ? (own?.[instrument] ?? instrument) : instrument;
};

/**
 * When it was taken last, ms since epoch; never is -Infinity. Where the policy has `sets`, whoever records what the C-SSRS came to has
 * taken it: it need not be typed a second time.
 */
export const lastTaken = (
  { results, risk }: JourneyState,
  instrument: QuestionnaireCode,
  { instruments }: Policy,
): number => {
  const taken = results[measuredBy(instrument)]?.takenAt ?? -Infinity;
  const screened = instruments?.sets && instrument === 'C-SSRS' ? (risk.cssrsAt ?? -Infinity) : -Infinity;
  return Math.max(taken, screened);
};

/** R-BASELINE: what of the baseline has not been taken, in the policy's order. What is older than its days is none. */
export const missingBaseline = (state: JourneyState, policy: Policy): readonly QuestionnaireCode[] => {
  const sets = policy.instruments?.sets;
  if (!sets) return [];
  // A result with a date alone has the first instant of its day, and belongs to the whole of it.
  const day = startOfLocalDay(state.openedAt, policy.calendar);
  const since = addDays(day, -sets.baselineWithinDays, policy.calendar);
  return sets.baseline
    .map((instrument) => ofTheirAge(state, instrument, policy))
    .filter((instrument) => lastTaken(state, instrument, policy) < since);
};

/**
 * R-DISCH: what is taken again before the summary of a completed treatment, of what has a baseline: the policy's set, or without one every
 * instrument that was ever taken. Each with when it was taken last, ms since epoch.
 */
export const takenAgainAtDischarge = (
  state: JourneyState,
  policy: Policy,
): (readonly [instrument: string, takenAt: number])[] => {
  const { results } = state;
  const sets = policy.instruments?.sets;
  if (!sets) return Object.entries(results).map(([instrument, { takenAt }]) => [instrument, takenAt]);
  return sets.discharge
    .map((instrument) => ofTheirAge(state, instrument, policy))
    .map((instrument) => [instrument, lastTaken(state, instrument, policy)] as const)
    .filter(([, takenAt]) => takenAt > -Infinity);
};
