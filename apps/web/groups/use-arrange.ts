import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import type { Sending } from '../forms/sending.js';
import { useKeyOfContent, type KeyOfContent } from '../forms/key-of-content.js';
import type { Group } from './read-groups.js';

export type Arranged = Omit<Schemas['ArrangeGroup'], 'by'>;
export type Joining = Omit<Schemas['JoinGroup'], 'by'>;

/** What is done to a group, sent with its key; then everything that shows groups is asked anew. */
const useSending = <Body>(
  send: (body: Body, header: { 'Idempotency-Key': string }) => Promise<Group>,
): Sending<Body, Group> => {
  const queries = useQueryClient();
  const key: KeyOfContent = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Body) => send(body, { 'Idempotency-Key': key.of(body) }),
    onSuccess: () => {
      key.taken();
      for (const what of ['groups', 'group', 'sessions'])
        void queries.invalidateQueries({ queryKey: [what] });
    },
  });
  return { send: mutate, isPending, error };
};

/** A group is made, or changed. */
export const useArrange = (trackId: string): Sending<Arranged, Group> =>
  useSending((body, header) =>
    answerOf(api.POST('/v1/tracks/{trackId}/groups', { params: { path: { trackId }, header }, body })),
  );

/** A client, or a couple, comes on the roster. */
export const useJoin = (trackId: string, group: string): Sending<Joining, Group> =>
  useSending((body, header) =>
    answerOf(
      api.POST('/v1/tracks/{trackId}/groups/{group}/members', {
        ...{ params: { path: { trackId, group }, header }, body },
      }),
    ),
  );

/** A client leaves it; a couple leaves together. */
export const useLeave = (trackId: string, group: string, journeyId: string): Sending<object, Group> =>
  useSending((body, header) =>
    answerOf(
      api.POST('/v1/tracks/{trackId}/groups/{group}/members/{journeyId}/remove', {
        ...{ params: { path: { trackId, group, journeyId }, header }, body },
      }),
    ),
  );
