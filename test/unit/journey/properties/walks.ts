import type { PureJourney } from '#scenarios/pure/pure-journey';
import type { Taken } from './steps.js';

/** A journey after one more step, and as it was before it. */
export interface Seen {
  readonly journey: PureJourney;
  readonly before: { readonly state: PureJourney['state']; readonly events: number };
  /** How many events there were right before the step, after whatever came before it. */
  readonly justBefore: number;
  readonly taken: Taken;
}

/** A journey as it was after each step, and at its end. */
export interface Walk {
  readonly seen: readonly Seen[];
  readonly end: PureJourney;
}

/** A journey of its own that stands where this one stands now. */
export const copyOf = (journey: PureJourney): PureJourney => {
  const { state, now, policy, events } = journey;
  const copy = Object.create(Object.getPrototypeOf(journey) as object) as PureJourney;
  return Object.assign(copy, { state, now, policy, events: [...events] });
};

/** The same, to look at alone: no look can change what the next one sees. */
export const asItIs = (journey: PureJourney): PureJourney => {
  const still = copyOf(journey);
  Object.freeze(still);
  return still;
};

/** Far more than the cases of any property; what comes on top is a failure that is being made smaller. */
const MOST_KEPT = 500;

/**
 * Remembers where each case has led. All properties of a file are told the same cases where there is a seed (`npm test` gives
 * one), and a walk takes longer than to look at it does.
 */
export const remembering = <Case extends readonly unknown[]>(
  walk: (...from: Case) => Walk,
): ((...from: Case) => Walk) => {
  const walks = new Map<string, Walk>();
  return (...from) => {
    const key = JSON.stringify(from);
    const known = walks.get(key) ?? walk(...from);
    if (walks.size < MOST_KEPT) walks.set(key, known);
    return known;
  };
};
