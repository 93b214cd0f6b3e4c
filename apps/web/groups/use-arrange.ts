import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import type { Sending } from '../forms/sending.js';
import { useKeyOfContent, type KeyOfContent } from '../forms/key-of-content.js';
import { groupQuery, type Group } from './read-groups.js';

export type Arranged = Omit<Schemas['ArrangeGroup'], 'by'>;
export type Joining = Omit<Schemas['JoinGroup'], 'by'>;

/** The record follows the track a moment later. Read at once, it would say what was before, or that there is no such group. */
const FOLLOWS_MS = 1_000;

/** Sends a change of a group with its key. The page shows the answer at once; everything that shows groups is asked anew. */
const useSending = <Body>(
  trackId: string,
  send: (body: Body, header: { 'Idempotency-Key': string }) => Promise<Group>,
): Sending<Body, Group> => {
  const queries = useQueryClient();
  const key: KeyOfContent = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Body) => send(body, { 'Idempotency-Key': key.of(body) }),
    onSuccess: (group) => {
      key.taken();
      queries.setQueryData(groupQuery(trackId, group.id).queryKey, (before) => ({
        ...group,
        members: (before?.members ?? []).filter(({ journeyId }) => isOn(group, journeyId)),
        waiting: before?.waiting ?? [],
      }));
      setTimeout(() => {
        for (const what of ['groups', 'group', 'sessions'])
          void queries.invalidateQueries({ queryKey: [what] });
      }, FOLLOWS_MS);
    },
  });
  return { send: mutate, isPending, error };
};

/** Makes or changes a group. */
export const useArrange = (trackId: string): Sending<Arranged, Group> =>
  useSending(trackId, (body, header) =>
    answerOf(api.POST('/v1/tracks/{trackId}/groups', { params: { path: { trackId }, header }, body })),
  );

/** Puts a client, or a couple, on the roster. */
export const useJoin = (trackId: string, group: string): Sending<Joining, Group> =>
  useSending(trackId, (body, header) =>
    answerOf(
      api.POST('/v1/tracks/{trackId}/groups/{group}/members', {
        ...{ params: { path: { trackId, group }, header }, body },
      }),
    ),
  );

/** Takes a client off the roster; a couple leaves together. */
export const useLeave = (trackId: string, group: string, journeyId: string): Sending<object, Group> =>
  useSending(trackId, (body, header) =>
    answerOf(
      api.POST('/v1/tracks/{trackId}/groups/{group}/members/{journeyId}/remove', {
        ...{ params: { path: { trackId, group, journeyId }, header }, body },
      }),
    ),
  );

const isOn = ({ roster }: Group, journeyId: string): boolean =>
  roster.some((member) => member.journeyId === journeyId || member.partner === journeyId);
