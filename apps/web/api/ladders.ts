import { queryOptions } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';
import type { Me } from './me.js';

export type Incident = Schemas['OpenIncident'];
type Role = Incident['roleNow'];

/** High risks and relapses that nobody has settled, in the order of their next rung. */
export const laddersQuery = queryOptions({
  queryKey: ['ladders'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/ladders', { signal })),
});

/** Whether a ladder is now with one of the person's roles. A clinician may be the one on call. */
export const isNowWith = ({ roles }: Pick<Me, 'roles'>, roleNow: Role): boolean =>
  roles.some((role) => role === roleNow || (role === 'clinician' && roleNow === 'onCall'));

/** How high a role stands on a ladder. */
const RUNGS: Readonly<Record<string, number>> = {
  coordinator: 0,
  clinician: 0,
  onCall: 0,
  supervisor: 1,
  director: 2,
};

/** Whether a ladder has come to one of the person's roles, or has gone beyond them: whoever was told is asked for as long as nobody has answered. */
export const hasComeTo = (me: Pick<Me, 'roles'>, roleNow: Role): boolean => {
  if (roleNow === null) return false;
  const now = RUNGS[roleNow] ?? 0;
  return isNowWith(me, roleNow) || me.roles.some((role) => (RUNGS[role] ?? now) < now);
};
