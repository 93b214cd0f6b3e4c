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
import { doseSoFar } from '#journey/dose/dose-so-far';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { Conditional } from '#api/platform/unchanged/conditional';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { toDoseDto } from './to-dose-dto.js';
import { listedSessions } from './listed-sessions.js';

@ApiTags('sessions')
@Controller('v1/journeys/:journeyId')
export class SessionsController {
  constructor(@Inject(JourneyAsRecorded) private readonly journeys: JourneyAsRecorded) {}

  @Access('read', 'Session', IN_JOURNEY)
  @Get('sessions')
  @Conditional()
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

  @Access('read', 'Session', IN_JOURNEY)
  @Get('dose')
  @Conditional()
  @ApiOperation({
    operationId: 'readDose',
    summary: 'Hours planned, delivered, excused and missed by week, with the gates of the taper',
  })
  @Answers(200, 'The dose', dose)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async dose(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<Dose> {
    const { state, events, policy, now } = await this.journeys.of(journeyId);
    return toDoseDto(doseSoFar(state, events, policy, now));
  }
}
