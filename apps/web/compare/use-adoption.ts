import { api, type Schemas } from '../api/client.js';
import { useTellingMany, type TellingMany, type ToldMany } from '../forms/use-telling-many.js';

export type AdoptedLine = Schemas['AdoptedLine'];
type Summary = Schemas['AdoptSummary']['summary'];

export type Adoption = ToldMany<AdoptedLine, Summary>;

interface Body {
  readonly journeyIds: string[];
  readonly reason: string;
}

/** Has journeys adopt a policy. */
export const useAdoption = (version: string): TellingMany<Body, AdoptedLine, Summary> =>
  useTellingMany<Body, AdoptedLine, Summary>({
    ask: (body, key) =>
      api.POST('/v1/policies/{version}/adopt', {
        params: { path: { version }, header: { 'Idempotency-Key': key } },
        ...{ body, parseAs: 'stream' },
      }),
    about: {},
    keeps: () => true,
    changes: ['journey', 'caseload', 'tasks'],
  });
