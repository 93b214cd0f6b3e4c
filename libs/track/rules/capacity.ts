import type { TrackState } from '../state.js';

/** R-CAPACITY: whether so many seats are taken that the program has to report it; false if the policy does not ask for it. */
export const isNearlyFull = ({ setting, taken }: Pick<TrackState, 'setting' | 'taken'>): boolean => {
  const { capacity, nearlyFull } = setting;
  return (
    nearlyFull !== undefined &&
    capacity > 0 &&
    Object.keys(taken).length * 100 >= nearlyFull.percent * capacity
  );
};
