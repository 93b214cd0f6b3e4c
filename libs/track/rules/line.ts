import type { WaitlistPriority } from '#journey/model/policy-sections';
import type { TrackSetting, TrackState, Waiting } from '../state.js';

/** A priority as a number, the most urgent first; one that the policy does not name comes last. */
const rankOf = (priority: WaitlistPriority, { priorities }: TrackSetting): number => {
  const at = priorities.indexOf(priority);
  return at < 0 ? priorities.length : at;
};

/** R-WAITLIST: the waitlist in the order in which it is asked: by priority, and within a priority first come. */
export const inLine = ({ waitlist, setting }: Pick<TrackState, 'waitlist' | 'setting'>): Waiting[] =>
  [...waitlist].sort(
    (a, b) => rankOf(a.priority, setting) - rankOf(b.priority, setting) || a.place - b.place,
  );

/**
 * R-WAITLIST, version 3: who is asked once more before a free seat goes to a newcomer of that priority: clients who passed on a seat and have a higher
 * priority. "Not today, my child is ill" is no answer for every day, and otherwise the newcomer would have the seat the same minute.
 */
export const askedBefore = (
  { waitlist, setting }: Pick<TrackState, 'waitlist' | 'setting'>,
  priority: WaitlistPriority,
): string[] =>
  setting.freeSeatFirstTo === undefined
    ? []
    : waitlist
        .filter((one) => one.passedOver && rankOf(one.priority, setting) < rankOf(priority, setting))
        .map(({ journeyId }) => journeyId);

/** Who is offered the next seat: the first in line who is not passed over; null if there is nobody. `last` is asked only if nobody else is there. */
export const nextInLine = (state: TrackState, last: string | null): Waiting | null => {
  const asked = inLine(state).filter(({ passedOver }) => !passedOver);
  return asked.find(({ journeyId }) => journeyId !== last) ?? asked[0] ?? null;
};

/** Seats that nobody has and nobody was offered; below 0 if the policy took some away. */
export const freeSeats = ({ setting, taken, offers }: TrackState): number =>
  setting.capacity - Object.keys(taken).length - Object.keys(offers).length;
