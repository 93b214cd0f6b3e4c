import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type ListedPolicy = Schemas['ListedPolicy'];
export type WholePolicy = Schemas['Policy'];

/** Every version of the policy, latest first. */
export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/policies', { signal }))).items,
});

/** One version, with its document. */
export const policyQuery = (version: string) =>
  queryOptions({
    queryKey: ['policy', version],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/policies/{version}', { params: { path: { version } }, signal })),
  });

/** The document as it is shown and written: two blanks a level. */
export const textOf = ({ document }: { readonly document: object }): string =>
  JSON.stringify(document, null, 2);
