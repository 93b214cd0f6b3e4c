import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { siteOf } from '#access/sites';
import { trackList, trackParams, trackView, type TrackParams } from '#contracts/http/track';
import { ReadTracks } from '#records/tracks/read-tracks';
import type { TrackView } from '#track/view';
import { Access } from '#api/platform/access/access';
import { IN_LIST, IN_TRACK } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { visibleFields } from '#api/platform/access/visible-fields';
import { ProgramSites } from '#api/platform/access/program-sites';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { Conditional } from '#api/platform/unchanged/conditional';
import { everyTrack, unused } from './every-track.js';

@ApiTags('tracks')
@Controller('v1/tracks')
export class TracksController {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  @Access('list', 'Track', IN_LIST)
  @Get()
  @Conditional()
  @ApiOperation({ operationId: 'listTracks', summary: 'Every track: seats, offers, waitlist and groups' })
  @Answers(200, 'The tracks', trackList)
  @Problems('unavailable')
  async list(@Grant() granted: GrantedAccess): Promise<{ items: TrackView[] }> {
    const [recorded, policy, sites] = await Promise.all([
      this.tracks.all(),
      this.policies.current(),
      this.sites.now(),
    ]);
    const items = everyTrack(recorded, policy).filter(({ trackId }) =>
      granted.person.sites.includes(siteOf(trackId, sites)),
    );
    return { items: items.map((track) => shown(track, granted)) };
  }

  @Access('read', 'Track', IN_TRACK)
  @Get(':trackId')
  @Conditional()
  @ApiOperation({ operationId: 'readTrack', summary: 'One track: seats, offers, waitlist and groups' })
  @Answers(200, 'The track', trackView)
  @Problems('invalid-input', 'no-such-track', 'unavailable')
  async one(
    @Param({ schema: trackParams }) { trackId }: TrackParams,
    @Grant() granted: GrantedAccess,
  ): Promise<TrackView> {
    const track = (await this.tracks.one(trackId)) ?? unused(trackId, await this.policies.current());
    if (!track) throw new Problem('no-such-track');
    return shown(track, granted);
  }
}

/** A person who sees only a part of a track gets only the groups that they lead. */
const shown = (track: TrackView, granted: GrantedAccess): TrackView => {
  if (granted.seen === null) return track;
  const groups = track.groups.filter(({ therapists }) => therapists.includes(granted.person.id));
  return visibleFields({ ...track, groups }, granted);
};
