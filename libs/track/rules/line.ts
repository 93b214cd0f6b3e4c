import type { TrackState, Waiting } from '../state.js';

/** R-WAITLIST: the waitlist as it is asked: by priority, inside a priority first come. */
export const inLine = ({ waitlist, setting }: Pick<TrackState, 'waitlist' | 'setting'>): Waiting[] => {
  const rank = ({ priority }: Waiting): number => {
    const at = setting.priorities.indexOf(priority);
    return at < 0 ? setting.priorities.length : at;
  };
  return [...waitlist].sort((a, b) => rank(a) - rank(b) || a.place - b.place);
};

/** Who is offered the next seat: the first in line that has not been passed over. `last` is asked when nobody else is there. */
export const nextInLine = (state: TrackState, last: string | null): Waiting | null => {
  const asked = inLine(state).filter(({ passedOver }) => !passedOver);
  return asked.find(({ journeyId }) => journeyId !== last) ?? asked[0] ?? null;
};

/** Seats that nobody has and nobody was offered; below 0 where the policy took some away. */
export const freeSeats = ({ setting, taken, offers }: TrackState): number =>
  setting.capacity - Object.keys(taken).length - Object.keys(offers).length;
