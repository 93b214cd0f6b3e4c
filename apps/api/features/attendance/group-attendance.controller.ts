import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  attendanceResults,
  groupAttendance,
  type AttendanceResults,
  type GroupAttendance,
} from '#contracts/http/sessions';
import type { Actor } from '#journey/model/actor';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_ENTRIES } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { RecordGroup } from './record-group.js';

@ApiTags('sessions')
@Controller('v1/sessions')
export class GroupAttendanceController {
  constructor(@Inject(RecordGroup) private readonly group: RecordGroup) {}

  @ActsAs('attend', 'Journey', IN_ENTRIES)
  @Post('attendance')
  @HttpCode(200)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'recordGroupAttendance',
    summary: 'How one session ended for everybody in it',
    description:
      'Each journey answers for itself: `results` has a line for each, in order. What one refuses, the others have kept; send again with the same key and nothing is recorded twice.',
  })
  @Answers(200, 'A line for each client', attendanceResults)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-journey', 'unavailable')
  record(
    @Body({ schema: groupAttendance }) { data }: GroupAttendance,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<AttendanceResults> {
    return this.group.record({ by, data }, request);
  }
}
