import type { Fact } from '#journey/fact';
import { Problem } from '../problems/problem.js';

/** How far the clocks of two machines may be apart, ms. */
const SKEW_MS = 60_000;

/** Refuses an instrument that will only have been taken. @throws Problem */
export const notInFuture = ({ name, data }: Fact, now: number): void => {
  if (name !== 'instrumentTaken' || data.taken.takenAt <= now + SKEW_MS) return;
  const errors = [{ field: 'takenAt', detail: 'must not be in the future' }];
  throw new Problem('invalid-input', undefined, { errors });
};
