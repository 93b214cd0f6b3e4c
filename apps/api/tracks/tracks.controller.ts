import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { siteOf } from '#access/sites';
import { trackList, trackParams, trackView, type TrackParams } from '#contracts/http/track';
import { trackInput } from '#contracts/track-messages';
import type { Policy } from '#journey/policy/policy';
import { ReadTracks } from '#records/read-tracks';
import { openTrack } from '#track/state';
import { trackViewOf, type TrackView } from '#track/view';
import { Access } from '../access/access.js';
import { OF_LIST, OF_TRACK } from '../access/where.js';
import { Grant, type Granted } from '../access/granted.js';
import { seenOf } from '../access/seen.js';
import { ProgramSites } from '../access/program-sites.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { ProgramPolicies } from '../policies/program-policies.js';

@ApiTags('tracks')
@Controller('v1/tracks')
export class TracksController {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  @Access('list', 'Track', OF_LIST)
  @Get()
  @ApiOperation({ operationId: 'listTracks', summary: 'Every track: seats, offers, waitlist and groups' })
  @Answers(200, 'The tracks', trackList)
  @Problems('unavailable')
  async list(@Grant() granted: Granted): Promise<{ items: TrackView[] }> {
    const [recorded, policy, sites] = await Promise.all([
      this.tracks.all(),
      this.policies.current(),
      this.sites.now(),
    ]);
    const others = policy.tracks
      .filter(({ id }) => !recorded.some(({ trackId }) => trackId === id))
      .map(({ id }) => unused(id, policy)!);
    const items = [...recorded, ...others]
      .filter(({ trackId }) => granted.person.sites.includes(siteOf(trackId, sites)))
      .sort((a, b) => (a.trackId < b.trackId ? -1 : 1));
    return { items: items.map((track) => shown(track, granted)) };
  }

  @Access('read', 'Track', OF_TRACK)
  @Get(':trackId')
  @ApiOperation({ operationId: 'readTrack', summary: 'One track: seats, offers, waitlist and groups' })
  @Answers(200, 'The track', trackView)
  @Problems('invalid-input', 'no-such-track', 'unavailable')
  async one(
    @Param({ schema: trackParams }) { trackId }: TrackParams,
    @Grant() granted: Granted,
  ): Promise<TrackView> {
    const track = (await this.tracks.one(trackId)) ?? unused(trackId, await this.policies.current());
    if (!track) throw new Problem('no-such-track');
    return shown(track, granted);
  }
}

/** To who sees little of tracks, only the groups that they lead. */
const shown = (track: TrackView, granted: Granted): TrackView => {
  if (granted.seen === null) return track;
  const groups = track.groups.filter(({ therapists }) => therapists.includes(granted.person.id));
  return seenOf({ ...track, groups }, granted);
};

/** A track of the policy on which nothing has happened yet. */
const unused = (trackId: string, policy: Policy): TrackView | null => {
  const input = trackInput(trackId, policy);
  return input && trackViewOf(openTrack(trackId, input.setting));
};
