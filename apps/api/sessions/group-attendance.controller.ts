import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  attendanceResults,
  groupAttendance,
  type AttendanceResults,
  type GroupAttendance,
} from '#contracts/http/sessions';
import { ActsAs } from '../access/access.js';
import { OF_ENTRIES } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { RecordGroup } from './record-group.js';

@ApiTags('sessions')
@Controller('v1/sessions')
export class GroupAttendanceController {
  constructor(@Inject(RecordGroup) private readonly group: RecordGroup) {}

  @ActsAs('attend', 'Journey', OF_ENTRIES)
  @Post('attendance')
  @HttpCode(200)
  @Keyed()
  @ApiOperation({
    operationId: 'recordGroupAttendance',
    summary: 'How one session ended for everybody in it',
    description:
      'Each journey answers for itself: `results` has a line for each, in order. What one refuses, the others have kept; send again with the same key and nothing is recorded twice.',
  })
  @Answers(200, 'A line for each client', attendanceResults)
  @Problems(...OF_A_BODY, ...OF_A_KEY, 'no-such-journey', 'unavailable')
  record(
    @Body({ schema: groupAttendance }) body: GroupAttendance,
    @RequestOf() request: KnownRequest,
  ): Promise<AttendanceResults> {
    return this.group.record(body, request);
  }
}
