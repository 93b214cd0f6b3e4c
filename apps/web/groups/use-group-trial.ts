import { ifMatch, IF_NEW } from '../forms/if-match.js';
import { useTrial, type Trial } from '../forms/use-dry-run.js';
import { groupQuery } from './read-groups.js';
import type { Arranged, Joining } from './use-arrange.js';

/** What would be said to a group as it stands in a form. @param read as of `useArrange` */
export const useArrangeTrial = (trackId: string, body: Arranged, read: number | null): Trial =>
  useTrial(
    {
      queryKey: groupQuery(trackId, body.group).queryKey,
      path: '/v1/tracks/{trackId}/groups',
      params: { path: { trackId }, header: read === null ? IF_NEW : ifMatch(read) },
    },
    body,
  );

/** The same of somebody who would come on the roster. */
export const useJoinTrial = (trackId: string, group: string, body: Joining): Trial =>
  useTrial(
    {
      queryKey: groupQuery(trackId, group).queryKey,
      path: '/v1/tracks/{trackId}/groups/{group}/members',
      params: { path: { trackId, group } },
    },
    body.journeyId === '' ? null : body,
  );
