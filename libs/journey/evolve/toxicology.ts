import type { EventOf } from '../model/event.js';
import type { Change } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import type { ReportedPositive } from '../model/toxicology.js';

/** Longer than any policy lets a confirmation take: what was collected earlier is compared with nothing any more. ms. */
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

/** A report that is taken back was none: the specimen may be reported anew. */
export const withoutReports = ({ toxicology }: JourneyState, reversed: readonly number[]): Change =>
  toxicology ? { toxicology: toxicology.filter(({ report }) => !reversed.includes(report)) } : {};
