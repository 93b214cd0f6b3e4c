import type { TrackState } from '../state.js';

/** R-CAPACITY: whether so much of the seats is taken that the program reports it; never where the policy does not ask for it. */
export const isNearlyFull = ({ setting, taken }: Pick<TrackState, 'setting' | 'taken'>): boolean => {
  const { capacity, nearlyFull } = setting;
  return (
    nearlyFull !== undefined &&
    capacity > 0 &&
    Object.keys(taken).length * 100 >= nearlyFull.percent * capacity
  );
};
