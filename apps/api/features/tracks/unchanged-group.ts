import { Inject, Injectable } from '@nestjs/common';
import type { GroupNow } from '#contracts/http/track';
import { FindGroupChanges, type GroupChange } from '#records/tracks/group-changes';
import { sequenceOf, type ReadState } from '#api/platform/unchanged/if-match';
import { changedMeanwhile, onlyUnchanged } from '#api/platform/unchanged/only-unchanged';

/** An If-Match is the ETag of `GET /v1/tracks/{id}/groups/{group}`, or its `seq` alone. `none`: a track begins with its event 1. */
export const GROUP: ReadState<number> = { ...sequenceOf('group'), none: 0 };

/** If-Match of a group: it is arranged only if nobody has arranged it since it was read. Who joins or leaves meanwhile stops nobody. */
@Injectable()
export class UnchangedGroup {
  constructor(@Inject(FindGroupChanges) private readonly changes: FindGroupChanges) {}

  /**
   * Tells the track, and tells it again where it has moved on from where the record was.
   * @param read sequence up to which whoever asks has read the track; 0 where they had read that there is no such group
   * @throws Problem `changed-meanwhile`, and whatever `tell` throws
   */
  telling<T>(trackId: string, group: string, read: number, tell: (onlyAt: number) => Promise<T>): Promise<T> {
    return onlyUnchanged(() => this.lookedUpTo(trackId, group, read), tell);
  }

  /** The sequence up to which nobody has arranged the group since it was read. @throws Problem `changed-meanwhile`; DatabaseUnavailable */
  async lookedUpTo(trackId: string, group: string, read: number): Promise<number> {
    const { now, changed } = await this.changes.since(trackId, group, read);
    if (!changed) return now;
    const { group: arranged, ...change } = changed;
    throw changedMeanwhile({ ...change, type: 'groupArranged' }, newer(arranged, now), read === 0);
  }
}

/** What somebody arranges of a group. Who is on its roster is not told here: a refusal has no row that says who was shown. */
const newer = ({ roster: _, left: __, ...arranged }: GroupChange['group'], seq: number): GroupNow => ({
  ...arranged,
  seq,
});
