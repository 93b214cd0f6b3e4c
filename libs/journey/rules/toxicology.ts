import type { Substance } from '../model/clinical-data.js';
import type { ToxicologyPolicy } from '../model/policy-sections.js';
import type { Calendar } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { ReportedPositive, ToxicologyReport } from '../model/toxicology.js';
import { addDays } from '../time/spans.js';

/**
 * R-TOXICOLOGY: substances that are positive, not expected by prescription, and not reported yet for this specimen. A confirmation of what its screen had
 * reported is no second relapse, unless that report was reversed.
 */
export const newlyPositive = (
  { toxicology = [] }: JourneyState,
  { collectedAt, results }: ToxicologyReport,
): Substance[] => {
  const reported = toxicology
    .filter((one) => one.collectedAt === collectedAt)
    .flatMap(({ substances }) => substances);
  return results
    .filter(({ found, expectedByPrescription }) => found === 'positive' && !expectedByPrescription)
    .map(({ substance }) => substance)
    .filter((substance) => !reported.includes(substance));
};

/** Whether the relapse report that the test made is still to be decided. */
const isOpen = ({ treatment, phase }: JourneyState, { report }: ReportedPositive): boolean =>
  phase === 'treatment' && (treatment?.relapse?.reports ?? []).some(({ seq }) => seq === report);

/**
 * R-TOXICOLOGY: sequences of the open reports that this confirmation speaks against: those of screens of the same specimen, if it is negative for all of their
 * substances. It counts within the policy's days from the collection.
 * @param at ms since epoch, when the confirmation came
 */
export const refutedReports = (
  state: JourneyState,
  test: ToxicologyReport,
  at: number,
  policy: ToxicologyPolicy,
  calendar: Calendar,
): number[] =>
  refutedBy(state, test, at, policy, calendar)
    .filter((one) => isOpen(state, one))
    .map(({ report }) => report);

const refutedBy = (
  state: JourneyState,
  { collectedAt, kind, results }: ToxicologyReport,
  at: number,
  { confirmWithinDays }: ToxicologyPolicy,
  calendar: Calendar,
): ReportedPositive[] => {
  if (kind !== 'confirmation' || at > addDays(collectedAt, confirmWithinDays, calendar)) return [];
  const isNegative = (substance: Substance): boolean =>
    results.some((one) => one.substance === substance && one.found === 'negative');
  return (state.toxicology ?? [])
    .filter((one) => one.collectedAt === collectedAt && one.kind === 'screen')
    .filter(({ substances }) => substances.every(isNegative));
};

/**
 * R-TOXICOLOGY, version 2 (`toxicology.afterDecision`): the same of reports that are open no more. A laboratory often answers days after the business day within
 * which a relapse is decided, and the client may be at a higher tier for a result that was wrong.
 */
export const refutedAfterDecision = (
  state: JourneyState,
  test: ToxicologyReport,
  at: number,
  policy: ToxicologyPolicy,
  calendar: Calendar,
): number[] =>
  policy.afterDecision
    ? refutedBy(state, test, at, policy, calendar)
        .filter((one) => !isOpen(state, one))
        .map(({ report }) => report)
    : [];

/** Relapse reports that a confirmation speaks against, and that nobody has decided yet. */
export const reportsToReverse = (state: JourneyState): number[] =>
  (state.toxicology ?? []).filter((one) => one.refuted && isOpen(state, one)).map(({ report }) => report);
