import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  reportCapacityBody,
  trackInFull,
  trackParams,
  type ReportCapacityBody,
  type TrackParams,
} from '#contracts/http/track';
import type { Actor } from '#journey/model/actor';
import type { TrackView } from '#track/view';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_TRACK } from '#api/platform/access/resource-locator';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { ReportCapacity } from './report-capacity.js';

@ApiTags('tracks')
@Controller('v1/tracks/:trackId/report-capacity')
export class ReportCapacityController {
  constructor(@Inject(ReportCapacity) private readonly capacity: ReportCapacity) {}

  @ActsAs('report', 'Track', IN_TRACK)
  @Post()
  @HttpCode(200)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'reportCapacity',
    summary: 'That the track is nearly full has been reported: its task is done (R-CAPACITY)',
    description: 'It comes again when seats have become free since, and are taken again.',
  })
  @Answers(200, 'The track after it', trackInFull)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    ...(['no-such-track', 'refused', 'unavailable', 'unconfirmed'] as const),
  )
  report(
    @Param({ schema: trackParams }) { trackId }: TrackParams,
    @Body({ schema: reportCapacityBody }) { data }: ReportCapacityBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<TrackView> {
    return this.capacity.report(trackId, data.task, by, request);
  }
}
