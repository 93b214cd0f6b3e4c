import { useMutation } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Sought = Schemas['BreakGlassSearch'];
export type Hit = Schemas['BreakGlassFound']['items'][number];

/** Looks once for each press: how often is counted. What was typed goes into the body, and stays in no cache. */
export const useSearch = () => {
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async (body: Sought) => (await answerOf(api.POST('/v1/break-glass/find', { body }))).items,
    gcTime: 0,
    // A look that may have counted is not taken again by itself.
    retry: false,
  });
  return { search: mutate, hits: data, isPending, error };
};
