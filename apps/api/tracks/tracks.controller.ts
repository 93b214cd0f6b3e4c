import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { trackList, trackParams, trackView, type TrackParams } from '#contracts/http/track';
import { trackInput } from '#contracts/track-messages';
import type { Policy } from '#journey/policy/policy';
import { ReadTracks } from '#records/read-tracks';
import { openTrack } from '#track/state';
import { trackViewOf, type TrackView } from '#track/view';
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
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listTracks', summary: 'Every track: seats, offers, waitlist and groups' })
  @Answers(200, 'The tracks', trackList)
  @Problems('unavailable')
  async list(): Promise<{ items: TrackView[] }> {
    const [recorded, policy] = await Promise.all([this.tracks.all(), this.policies.current()]);
    const others = policy.tracks
      .filter(({ id }) => !recorded.some(({ trackId }) => trackId === id))
      .map(({ id }) => unused(id, policy)!);
    return { items: [...recorded, ...others].sort((a, b) => (a.trackId < b.trackId ? -1 : 1)) };
  }

  @Get(':trackId')
  @ApiOperation({ operationId: 'readTrack', summary: 'One track: seats, offers, waitlist and groups' })
  @Answers(200, 'The track', trackView)
  @Problems('invalid-input', 'no-such-track', 'unavailable')
  async one(@Param({ schema: trackParams }) { trackId }: TrackParams): Promise<TrackView> {
    const track = (await this.tracks.one(trackId)) ?? unused(trackId, await this.policies.current());
    if (!track) throw new Problem('no-such-track');
    return track;
  }
}

/** A track of the policy on which nothing has happened yet. */
const unused = (trackId: string, policy: Policy): TrackView | null => {
  const input = trackInput(trackId, policy);
  return input && trackViewOf(openTrack(trackId, input.setting));
};
