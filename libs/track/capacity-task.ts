import type { TrackView } from './view.js';

/** R-CAPACITY: the task of the director of the track's site; null if there is none. Instants are ISO strings. */
export const capacityTask = ({ trackId, nearlyFull }: Pick<TrackView, 'trackId' | 'nearlyFull'>) => {
  if (!nearlyFull || nearlyFull.reported) return null;
  const { task, taken, capacity, since, dueAt } = nearlyFull;
  return {
    ...{ task, track: trackId, ruleId: 'R-CAPACITY' },
    title: `${taken} of ${capacity} seats are taken: report it to the state, and look for seats`,
    ...{ raisedAt: since, dueAt },
  };
};
