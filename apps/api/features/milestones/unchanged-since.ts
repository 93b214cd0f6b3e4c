import { Inject, Injectable } from '@nestjs/common';
import type { MilestoneName } from '#journey/model/milestone';
import { replacedBy } from '#journey/rules/replaces';
import { FindChanges } from '#records/journeys/changes-since';
import { Problem } from '#api/platform/problems/problem';
import { changedMeanwhile, onlyUnchanged } from '#api/platform/unchanged/only-unchanged';

/** If-Match of a milestone: it is taken only if what it replaces is as it was when it was read. */
@Injectable()
export class UnchangedSince {
  constructor(@Inject(FindChanges) private readonly changes: FindChanges) {}

  /**
   * Tells the journey, and tells it again where it has moved on from where the record was.
   * @param read sequence up to which whoever asks has read the journey
   * @throws Problem `changed-meanwhile`, and whatever `tell` throws
   */
  telling<T>(
    journeyId: string,
    name: MilestoneName,
    read: number,
    tell: (onlyAt: number) => Promise<T>,
  ): Promise<T> {
    return onlyUnchanged(() => this.lookedUpTo(journeyId, name, read), tell);
  }

  /** Sequence up to which nothing was changed. @throws Problem `changed-meanwhile`, `no-such-journey` */
  async lookedUpTo(journeyId: string, name: MilestoneName, read: number): Promise<number> {
    const { now, changed } = await this.changes.since(journeyId, read, replacedBy(name) ?? []);
    if (now === null) throw new Problem('no-such-journey');
    if (changed) throw changedMeanwhile(changed);
    return now;
  }
}
