import type { TrackEvent } from '#track/event';
import { replayTrack } from '#track/replay';
import type { TrackSetting, TrackState } from '#track/state';
import { trackViewOf, type TrackView } from '#track/view';
import { compareEvents, compareLengths } from './compare-events.js';
import type { Decided } from './decided.js';
import { difference, type Difference, type Subject } from './difference.js';
import { isSame } from './same.js';

/** Everything that is on record of a track, events in order. */
export interface TrackRows {
  readonly trackId: string;
  readonly row: { readonly seq: number; readonly view: TrackView } | null;
  readonly events: readonly TrackEvent[];
}

/** What a track's workflow says, and what its histories say. */
export interface TrackSays {
  /** The workflow's answer to a Query; null if the workflow does not run. */
  readonly view: TrackView | null;
  readonly decided: Decided<TrackEvent>;
  /** The setting with which the track began, or the one that it was handed; null if it is not known. */
  readonly setting: TrackSetting | null;
}

export const compareTrack = (rows: TrackRows, says: TrackSays): readonly Difference[] => {
  const { trackId, row, events } = rows;
  const subject: Subject = { kind: 'track', id: trackId };
  const said = saidOfTrack(says);
  if (!row) return said > 0 ? [difference('not-in-records', subject, 1)] : [];
  const state = foldedTrack(trackId, says.setting ?? settingOf(row.view), events);
  const view = state && trackViewOf(state);
  // Without the setting, the parts of the view that come from the policy are not known: the priorities, and the limits of groups.
  const expected = says.view?.seq === row.seq ? says.view : says.setting ? view : row.view;
  const about = [
    ...(row.seq === row.view.seq ? [] : ['seq']),
    ...(view?.seq === row.seq && !isSame(row.view, expected) ? ['view'] : []),
    ...(view && view.seq === says.view?.seq && !isSame(seatsOf(view), seatsOf(says.view)) ? ['events'] : []),
  ];
  return [
    ...compareLengths(subject, said > 0 ? said : null, events, row.seq),
    ...compareEvents(subject, says.decided, events),
    ...(state || gapIn(events) ? [] : [difference('events-do-not-fold', subject)]),
    ...(about.length > 0 ? [difference('row-differs', subject, null, about)] : []),
    ...(says.view ? [] : [difference('nothing-runs', subject)]),
  ];
};

export const saidOfTrack = ({ view, decided }: TrackSays): number => Math.max(view?.seq ?? 0, decided.last);

/** The state of a track from its events; null if they are not the events of a track, complete and in order. */
export const foldedTrack = (
  trackId: string,
  setting: TrackSetting,
  events: readonly TrackEvent[],
): TrackState | null => {
  if (gapIn(events)) return null;
  try {
    return replayTrack(trackId, setting, events);
  } catch (error) {
    // As for a journey: somebody changed an event by hand, and it lacks what its type needs.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
};

const gapIn = (events: readonly TrackEvent[]): boolean => events.some(({ seq }, index) => seq !== index + 1);

/** As much of it as a view shows. */
const settingOf = ({ capacity }: TrackView): TrackSetting => ({ capacity, priorities: [], groups: null });

/** Who has a seat, an offer or a place in line. These are the same under any setting. */
const seatsOf = ({ seats, offers, waitlist }: TrackView) => ({
  seats: seats.map(({ journeyId }) => journeyId).sort(),
  offers: offers.map(({ journeyId }) => journeyId).sort(),
  waitlist: waitlist.map(({ journeyId }) => journeyId).sort(),
});
