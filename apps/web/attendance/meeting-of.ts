import type { SessionOfDay } from '../today/read-sessions.js';

/** The key of one client's session: also that of a group's meeting, by any client who is to come to it. */
const keyOf = ({ journeyId, session }: SessionOfDay['members'][number]): string => `${journeyId}+${session}`;

/** The meeting that a key of an address means: its own, or that of one of its clients, as a task knows it. */
export const meetingOf = (items: readonly SessionOfDay[], key: string): SessionOfDay | undefined =>
  items.find((item) => item.key === key) ??
  items.find(({ members }) => members.some((one) => keyOf(one) === key));

/** The journey and the session in a key of one client; null in another key. */
export const sessionIn = (key: string): { readonly journeyId: string; readonly session: string } | null => {
  const [, journeyId, session] = /^([0-9a-f-]{36}\.\d+)\+(\d{4}-\d\d-\d\d\..+)$/.exec(key) ?? [];
  return journeyId === undefined || session === undefined ? null : { journeyId, session };
};
