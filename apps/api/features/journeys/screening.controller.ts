import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { screening, type Screening } from '#contracts/http/screening';
import { ReadEvents } from '#records/journeys/read-events';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { Conditional } from '#api/platform/unchanged/conditional';
import { SCREENING_EVENTS, toScreeningDto } from './to-screening-dto.js';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/screening')
export class ScreeningController {
  constructor(
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  // Who may record it may read what has been recorded: the form has to show it again after a reload.
  @Access('screen', 'Journey', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readScreening',
    summary: 'What intake and screening have recorded: attempts, consents, risk, eligibility and the finding',
  })
  @Answers(200, 'What is recorded', screening)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<Screening> {
    const events = await this.events.ofTypes(journeyId, SCREENING_EVENTS);
    if (events.length === 0 && !(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
    return toScreeningDto(journeyId, events);
  }
}
