import type { Refusal } from '#journey/model/decision';
import { rule } from '#journey/model/rule';
import type { GroupView, TrackView } from '../view.js';
import { isOnRoster } from './group.js';

/**
 * R-GROUP: refuses attendance of a client who is not on the roster of their track's group, and was not up to that day, because they were not in its session.
 * Null if nothing speaks against it. A group that the track does not have is only in the plan, and has no roster.
 * @param date of the session, YYYY-MM-DD at the site
 */
export const offRoster = (
  journeyId: string,
  track: string | null,
  { date, group }: { readonly date: string; readonly group: string },
  tracks: readonly TrackView[],
): Refusal | null => {
  const held = tracks.find(({ trackId }) => trackId === track)?.groups.find(({ id }) => id === group);
  if (!held || isOnRoster(held, journeyId) || wasOn(held, journeyId, date)) return null;
  return {
    rule: rule('R-GROUP'),
    detail: 'The client is not on the roster of the group.',
    needed: ['joinGroup of the track'],
    // Empty, because no form of the journey changes a roster. That is done where the group is.
    requires: [],
  };
};

/** The most that a place is ahead of UTC, in ms. The comparison may be generous, because the journey says whether the plan of that day had the session. */
const WIDEST_OFFSET_MS = 14 * 3_600_000;

const wasOn = ({ left = [] }: GroupView, journeyId: string, date: string): boolean =>
  left.some(
    (one) =>
      one.journeyId === journeyId &&
      date <= new Date(Date.parse(one.until) + WIDEST_OFFSET_MS).toISOString().slice(0, 10),
  );
