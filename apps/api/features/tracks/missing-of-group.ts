import { Inject, Injectable } from '@nestjs/common';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { ReadTracks } from '#records/tracks/read-tracks';
import type { GroupCommand } from '#track/trial';
import { Problem } from '#api/platform/problems/problem';

/** Says more exactly why a command about a group was refused: the group, or a journey, may not exist at all. */
@Injectable()
export class MissingOfGroup {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  /** A problem that names what is not there; null where all of it is. @throws DatabaseUnavailable */
  async of(trackId: string, command: GroupCommand): Promise<Problem | null> {
    if (command.name === 'arrangeGroup') return null;
    const track = await this.tracks.one(trackId);
    if (!track?.groups.some(({ id }) => id === command.group)) return new Problem('no-such-group');
    const ids = command.name === 'joinGroup' ? [command.journeyId, command.partner] : [command.journeyId];
    for (const id of ids)
      if (id !== null && !(await this.journeys.one(id))) return new Problem('no-such-journey');
    return null;
  }
}
