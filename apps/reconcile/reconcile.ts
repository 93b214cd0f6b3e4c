import { setTimeout as sleep } from 'node:timers/promises';
import { isSameDifference } from '#reconcile/difference';
import { chosenFor, look, type Chosen, type Look } from './look.js';
import type { Parts } from './parts.js';

export interface ReconcileOptions {
  /** Looks only at these. Default: everything. */
  readonly chosen?: Chosen | null;
  readonly replays?: boolean;
  /** Pause between two looks at what seems to differ, ms. */
  readonly pauseMs?: number;
}

/** Longer than a commit takes, and longer than a worker takes to answer an Update. */
const PAUSE_MS = 2_000;
const MORE_LOOKS = 2;

/**
 * Finds what differs, and goes on differing: a journey that moves while it is looked at is ahead of its records for a moment. What is returned is as the last
 * look has seen it.
 */
export const reconcile = async (
  parts: Parts,
  { chosen = null, replays = true, pauseMs = PAUSE_MS }: ReconcileOptions = {},
): Promise<Look> => {
  const first = await look(parts, chosen, replays);
  let found: Look = first;
  for (let more = 0; more < MORE_LOOKS && found.differences.length > 0; more += 1) {
    await sleep(pauseMs);
    const again = await look(parts, chosenFor(found.differences), replays);
    const before = found.differences;
    found = {
      ...again,
      differences: again.differences.filter((one) => before.some((other) => isSameDifference(one, other))),
    };
  }
  return { ...found, journeys: first.journeys, tracks: first.tracks };
};
