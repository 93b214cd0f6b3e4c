import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { course, type CourseDto } from '#contracts/http/course';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { courseOf } from '#journey/course/course-of';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { toCourseDto } from './to-course-dto.js';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/course')
export class CourseController {
  constructor(@Inject(JourneyAsRecorded) private readonly journeys: JourneyAsRecorded) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @ApiOperation({
    operationId: 'readCourse',
    summary:
      'How the stay has gone: tiers, relapses, holds, reviews, hours by week and instruments, on one axis',
  })
  @Answers(200, 'The course', course)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<CourseDto> {
    const { state, events, policy, now } = await this.journeys.of(journeyId);
    return toCourseDto(journeyId, courseOf(state, events, policy, now));
  }
}
