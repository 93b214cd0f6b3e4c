import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import {
  dose,
  sessionsList,
  sessionsQuery,
  type Dose,
  type SessionsList,
  type SessionsQuery,
} from '#contracts/http/sessions';
import { Access } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { JourneyAsRecorded } from '../journeys/journey-as-recorded.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { doseOf } from './dose-of.js';
import { listedSessions } from './listed-sessions.js';

@ApiTags('sessions')
@Controller('v1/journeys/:journeyId')
export class SessionsController {
  constructor(@Inject(JourneyAsRecorded) private readonly journeys: JourneyAsRecorded) {}

  @Access('schedule', 'Journey', OF_JOURNEY)
  @Get('sessions')
  @ApiOperation({
    operationId: 'listSessions',
    summary: 'Planned sessions of some dates, and how they ended',
  })
  @Answers(200, 'The sessions by their start', sessionsList)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async sessions(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Query({ schema: sessionsQuery }) range: SessionsQuery,
  ): Promise<SessionsList> {
    return { items: listedSessions(await this.journeys.of(journeyId), range) };
  }

  @Access('schedule', 'Journey', OF_JOURNEY)
  @Get('dose')
  @ApiOperation({
    operationId: 'readDose',
    summary: 'Hours planned, delivered, excused and missed by week, with the gates of the taper',
  })
  @Answers(200, 'The dose', dose)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async dose(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<Dose> {
    return doseOf(await this.journeys.of(journeyId), Date.now());
  }
}
