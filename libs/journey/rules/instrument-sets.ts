import type { QuestionnaireCode } from '#instruments/instrument';
import { measuredBy } from '#instruments/instrument-taken';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { isAdolescent } from './age.js';
import { startOfLocalDay } from '../time/local-time.js';
import { addDays } from '../time/spans.js';

/**
 * R-REASSESS: the instrument that this client takes where the policy names one. In version 3 an adolescent takes their own; in version 2 a minor does. The two
 * differ if a state lets a 13-year-old consent: then a 15-year-old is no minor.
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
 * When the instrument was taken last, ms since epoch; -Infinity if never. If the policy has `sets`, a recorded C-SSRS screen counts as taken, so that the
 * C-SSRS need not be typed a second time.
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

/** R-BASELINE: instruments of the baseline that have not been taken, in the policy's order. A result that is too old (`baselineWithinDays`) does not count. */
export const missingBaseline = (state: JourneyState, policy: Policy): readonly QuestionnaireCode[] => {
  const sets = policy.instruments?.sets;
  if (!sets) return [];
  // A result with only a date is dated at the first instant of its day, so the limit is the start of a day, too.
  const day = startOfLocalDay(state.openedAt, policy.calendar);
  const since = addDays(day, -sets.baselineWithinDays, policy.calendar);
  return sets.baseline
    .map((instrument) => ofTheirAge(state, instrument, policy))
    .filter((instrument) => lastTaken(state, instrument, policy) < since);
};

/**
 * R-DISCH: what is taken again before the summary of a completed treatment, among instruments with a baseline: the policy's set, or without a set every
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
