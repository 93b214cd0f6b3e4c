import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { MilestoneName } from '#journey/model/milestone';
import { replacedBy } from '#journey/rules/replaces';
import { FindChanges, type Change } from '#records/journeys/changes-since';
import { hasMovedOn } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';

/** Waits between two looks, ms: the record follows within some milliseconds, unless whoever records has died. */
const AGAIN_AFTER_MS = [10, 40, 160, 640] as const;

/**
 * If-Match: a milestone is taken only if what it replaces is as it was when it was read. This looks for changes on record up to the journey's last event, and
 * the journey takes the milestone only where that is still its last. So nothing comes in between, and an unrelated event stops nobody.
 */
@Injectable()
export class UnchangedSince {
  constructor(@Inject(FindChanges) private readonly changes: FindChanges) {}

  /**
   * Tells the journey, and tells it again where it has moved on from where the record was.
   * @param read sequence up to which whoever asks has read the journey
   * @throws Problem `changed-meanwhile`, and whatever `tell` throws
   */
  async telling<T>(
    journeyId: string,
    name: MilestoneName,
    read: number,
    tell: (onlyAt: number) => Promise<T>,
  ): Promise<T> {
    for (const wait of [...AGAIN_AFTER_MS, null]) {
      const seq = await this.lookedUpTo(journeyId, name, read);
      try {
        return await tell(seq);
      } catch (error) {
        if (!hasMovedOn(error)) throw error;
        if (wait !== null) await pause(wait);
      }
    }
    throw changedMeanwhile(null);
  }

  /** Sequence up to which nothing was changed. @throws Problem `changed-meanwhile`, `no-such-journey` */
  async lookedUpTo(journeyId: string, name: MilestoneName, read: number): Promise<number> {
    const { now, changed } = await this.changes.since(journeyId, read, replacedBy(name) ?? []);
    if (now === null) throw new Problem('no-such-journey');
    if (changed) throw changedMeanwhile(changed);
    return now;
  }
}

const changedMeanwhile = (change: Change | null): Problem =>
  new Problem('changed-meanwhile', undefined, {
    errors: [{ field: 'If-Match', detail: 'is that of an earlier state' }],
    ...(change && { changed: { ...change, at: change.at.toISOString() } }),
  });
