import { setTimeout as pause } from 'node:timers/promises';
import type { ProblemDocument } from '#contracts/http/problem';
import { hasMovedOn } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';

/** Waits between two looks, ms: the record follows within some milliseconds, unless whoever records has died. */
const AGAIN_AFTER_MS = [10, 40, 160, 640] as const;

/** Who has changed what somebody had read, and when. */
export interface Change extends Omit<NonNullable<ProblemDocument['changed']>, 'at'> {
  readonly at: Date;
}

/**
 * If-Match for what a workflow keeps: it is taken only if what it replaces is as it was when it was read. This looks for changes on record up to the workflow's
 * last event, and the workflow takes it only where that is still its last. So nothing comes in between, and an unrelated event stops nobody. It looks again
 * where the workflow has moved on from where the record was.
 * @param lookedUpTo looks, and answers the sequence up to which nothing was changed; throws `changedMeanwhile` where something was
 * @throws Problem `changed-meanwhile`, and whatever `tell` throws
 */
export const onlyUnchanged = async <T>(
  lookedUpTo: () => Promise<number>,
  tell: (onlyAt: number) => Promise<T>,
): Promise<T> => {
  for (const wait of [...AGAIN_AFTER_MS, null]) {
    const seq = await lookedUpTo();
    try {
      return await tell(seq);
    } catch (error) {
      if (!hasMovedOn(error)) throw error;
      if (wait !== null) await pause(wait);
    }
  }
  throw changedMeanwhile(null);
};

/**
 * The refusal of who has read an earlier state.
 * @param change null where nobody knows who it was
 * @param newer what stands there now, where whoever reads the refusal may see it and it tells of no client
 * @param isNew whether they had read that there was none
 */
export const changedMeanwhile = (
  change: Change | null,
  newer: object | null = null,
  isNew = false,
): Problem =>
  new Problem('changed-meanwhile', undefined, {
    errors: [
      isNew
        ? { field: 'If-None-Match', detail: 'there is one already' }
        : { field: 'If-Match', detail: 'is that of an earlier state' },
    ],
    ...(change && { changed: { ...change, at: change.at.toISOString() } }),
    ...(newer && { newer: { ...newer } }),
  });
