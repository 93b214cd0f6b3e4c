import { useMutation } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Sought = Schemas['BreakGlassSearch'];
export type Hit = Schemas['BreakGlassFound']['items'][number];

/** Searches once for each press, because the API counts how often. What was typed goes into the body, and stays in no cache. */
export const useSearch = () => {
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async (body: Sought) => (await answerOf(api.POST('/v1/break-glass/find', { body }))).items,
    gcTime: 0,
    // A search is not repeated by itself: it may have counted, though no answer came.
    retry: false,
  });
  return { search: mutate, hits: data, isPending, error };
};
