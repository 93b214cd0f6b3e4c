import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Group = Schemas['Group'];
/** A group after somebody has changed it. */
export type GroupAfter = Schemas['GroupAfter'];
/** What somebody arranges of a group, and the state in which it is so. */
export type ArrangedGroup = Pick<
  GroupAfter,
  'id' | 'title' | 'kind' | 'schedule' | 'capacity' | 'therapists' | 'seq'
>;
export type GroupInFull = Schemas['GroupInFull'];
export type Schedule = Schemas['GroupSchedule'];

/** The groups of every track of the person's sites; for a clinician, only the groups that they lead. */
export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: async ({ signal }) => {
    const { items } = await answerOf(api.GET('/v1/tracks', { signal }));
    return items.map(({ trackId, groups }) => ({ trackId, groups }));
  },
});

/** One group with who is on its roster, and who waits for a place on it. */
export const groupQuery = (trackId: string, group: string) =>
  queryOptions({
    queryKey: ['group', trackId, group],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/tracks/{trackId}/groups/{group}', { params: { path: { trackId, group } }, signal }),
      ),
  });

/** The group's name; its id where it has none. */
export const titleOf = ({ id, title }: Pick<Group, 'id' | 'title'>): string => title ?? id;
