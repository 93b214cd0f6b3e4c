import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { trackBoard, type TrackBoard } from '#contracts/http/track-board';
import { trackParams, type TrackParams } from '#contracts/http/track';
import { ReadBoard } from '#records/tracks/read-board';
import { ReadTracks } from '#records/tracks/read-tracks';
import { byHand } from '#track/seats-by-hand';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_TRACK } from '#api/platform/access/resource-locator';
import { visibleFields } from '#api/platform/access/visible-fields';
import { Asks } from '#api/platform/audit/asks';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { JourneyTimes } from '#api/platform/journeys/journey-times';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';
import { Conditional } from '#api/platform/unchanged/conditional';
import { toBoardDto } from './to-board-dto.js';
import { unused } from './every-track.js';

@ApiTags('tracks')
@Controller('v1/tracks/:trackId/board')
export class BoardController {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ReadBoard) private readonly board: ReadBoard,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
    @Inject(JourneyTimes) private readonly times: JourneyTimes,
  ) {}

  @Access('read', 'Track', IN_TRACK)
  @Asks('many')
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readTrackBoard',
    summary: 'Who has a seat, who is offered one until when, who waits and why, and which seat is free next',
  })
  @Answers(200, 'The board', trackBoard)
  @Problems('invalid-input', 'no-such-track', 'unavailable')
  async read(
    @Param({ schema: trackParams }) { trackId }: TrackParams,
    @Grant() granted: GrantedAccess,
  ): Promise<TrackBoard> {
    const policy = await this.here.ofTrack(trackId);
    const track = (await this.tracks.one(trackId)) ?? unused(trackId, policy);
    if (!track) throw new Problem('no-such-track');
    const ids = [...track.seats, ...track.offers, ...track.waitlist].map(({ journeyId }) => journeyId);
    const journeys = await this.board.of(trackId, ids);
    const nowOf = await this.times.of(journeys.map(({ journeyId }) => journeyId));
    const own = policy.seats?.by === 'tracks' ? track : byHand(track, journeys, policy);
    return visibleFields(toBoardDto(own, journeys, policy, nowOf), granted);
  }
}
