import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { ifMatch, IF_NEW } from '../forms/if-match.js';
import type { Sending } from '../forms/sending.js';
import { useKeyOfContent, type KeyOfContent } from '../forms/key-of-content.js';
import { groupQuery, type GroupAfter } from './read-groups.js';

export type Arranged = Omit<Schemas['ArrangeGroup'], 'by'>;
export type Joining = Omit<Schemas['JoinGroup'], 'by'>;

/** The record follows the track a moment later. Read at once, it would say what was before, or that there is no such group. */
const FOLLOWS_MS = 1_000;

/**
 * Sends a change of a group with its key. The page shows the answer at once; everything that shows groups is asked anew.
 * @param read what else the key depends on: the same content over another state is another request
 */
const useSending = <Body>(
  trackId: string,
  send: (body: Body, header: { 'Idempotency-Key': string }) => Promise<GroupAfter | Schemas['DryRun']>,
  read: number | null = null,
): Sending<Body, GroupAfter> => {
  const queries = useQueryClient();
  const key: KeyOfContent = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    // A dry run, of which the same address answers otherwise, is not asked for here.
    mutationFn: async (body: Body) =>
      (await send(body, { 'Idempotency-Key': key.of({ body, read }) })) as GroupAfter,
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

/**
 * Makes or changes a group: only over what was read, so that nothing of a colleague’s is lost (412).
 * @param read state of the group that was read; null for one that is new
 */
export const useArrange = (trackId: string, read: number | null): Sending<Arranged, GroupAfter> =>
  useSending(
    trackId,
    (body, key) => {
      const header = { ...key, ...(read === null ? IF_NEW : ifMatch(read)) };
      return answerOf(
        api.POST('/v1/tracks/{trackId}/groups', { params: { path: { trackId }, header }, body }),
      );
    },
    read,
  );

/** Puts a client, or a couple, on the roster. */
export const useJoin = (trackId: string, group: string): Sending<Joining, GroupAfter> =>
  useSending(trackId, (body, header) =>
    answerOf(
      api.POST('/v1/tracks/{trackId}/groups/{group}/members', {
        ...{ params: { path: { trackId, group }, header }, body },
      }),
    ),
  );

/** Takes a client off the roster; a couple leaves together. */
export const useLeave = (trackId: string, group: string, journeyId: string): Sending<object, GroupAfter> =>
  useSending(trackId, (body, header) =>
    answerOf(
      api.POST('/v1/tracks/{trackId}/groups/{group}/members/{journeyId}/remove', {
        ...{ params: { path: { trackId, group, journeyId }, header }, body },
      }),
    ),
  );

const isOn = ({ roster }: GroupAfter, journeyId: string): boolean =>
  roster.some((member) => member.journeyId === journeyId || member.partner === journeyId);
