import { api, type Schemas } from '../api/client.js';
import { useComparing, type Comparing, type Comparison as Found } from './use-comparing.js';

export type ComparisonSummary = Schemas['ComparisonSummary']['summary'];
export type Comparison = Found<ComparisonSummary>;

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly openOnly: boolean;
}

/** What another policy would change for whom. */
export const useComparison = (): Comparing<Asked, ComparisonSummary> =>
  useComparing((asked, signal) =>
    api.POST('/v1/policies/compare', { body: { ...asked, journeyIds: null }, parseAs: 'stream', signal }),
  );
