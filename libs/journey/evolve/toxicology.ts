import type { EventOf } from '../model/event.js';
import type { Change } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import type { ReportedPositive } from '../model/toxicology.js';

/** How long a reported positive is kept for comparison, in ms. It is longer than any policy lets a confirmation take. */
const COMPARED_FOR = 60 * 86_400_000;

/** What a test reported, and which earlier ones it speaks against. */
export const withTest = (
  { toxicology = [] }: JourneyState,
  { at, data: { test, unexpected, report, refutes = [] } }: EventOf<'toxicologyRecorded'>,
): Change => {
  if (report === undefined && refutes.length === 0) return {};
  const { collectedAt, kind } = test;
  const before = toxicology
    .filter((one) => one.collectedAt > at - COMPARED_FOR)
    .map((one): ReportedPositive => (refutes.includes(one.report) ? { ...one, refuted: true } : one));
  return {
    toxicology:
      report === undefined
        ? before
        : [...before, { ...{ collectedAt, kind, report }, substances: unexpected ?? [] }],
  };
};

/** Removes the positives of reversed reports, so that the specimen may be reported anew. */
export const withoutReports = ({ toxicology }: JourneyState, reversed: readonly number[]): Change =>
  toxicology ? { toxicology: toxicology.filter(({ report }) => !reversed.includes(report)) } : {};
