import { Inject, Injectable } from '@nestjs/common';
import { ReadMembers, type GroupMember } from '#records/tracks/read-members';
import { ReadTracks } from '#records/tracks/read-tracks';
import type { GroupView } from '#track/view';
import type { GrantedAccess } from '#api/platform/access/grant';
import { Problem } from '#api/platform/problems/problem';

export interface GroupInFull extends GroupView {
  readonly members: readonly GroupMember[];
}

/** One group of a track, with who is on its roster. */
@Injectable()
export class ReadGroup {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ReadMembers) private readonly members: ReadMembers,
  ) {}

  /** @throws Problem `no-such-group`; DatabaseUnavailable */
  async one(trackId: string, group: string, { seen, person }: GrantedAccess): Promise<GroupInFull> {
    const track = await this.tracks.one(trackId);
    const found = track?.groups.find(({ id }) => id === group);
    if (!found) throw new Problem('no-such-group');
    // A-GROUPS: whoever writes a plan sees when it meets and whether it is full; who comes, its therapists.
    if (seen !== null && !found.therapists.includes(person.id)) {
      const { left: _, ...group } = found;
      return { ...group, roster: [], members: [] };
    }
    const ids = found.roster.flatMap(({ journeyId, partner }) => [journeyId, ...(partner ? [partner] : [])]);
    return { ...found, members: await this.members.of(ids) };
  }
}
