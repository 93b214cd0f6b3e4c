import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { advance, advanced, type Advance, type Advanced } from '#contracts/http/rehearsal';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { Access } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { JourneyStanding } from '../journeys/journey-standing.js';
import { Answers } from '../openapi/answers.js';
import { OF_A_BODY, Problems } from '../openapi/problems.js';
import { Rehearsal } from './rehearsal.js';

const HOUR_MS = 3_600_000;

/** Nobody can wait 90 days to see what a journey does. Registered in rehearsals only. */
@ApiTags('rehearsal')
@Controller('v1/rehearsal/journeys/:journeyId/advance')
export class RehearsalController {
  constructor(
    @Inject(Rehearsal) private readonly rehearsal: Rehearsal,
    @Inject(JourneyStanding) private readonly standing: JourneyStanding,
  ) {}

  @Access('rehearse', 'Journey', OF_JOURNEY)
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'advance',
    summary: "Moves a journey's clock on, and everything with it that is due",
  })
  @Answers(200, "The journey's time after it", advanced)
  @Problems(...OF_A_BODY, 'no-such-journey', 'journey-closed', 'unavailable')
  async advance(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: advance }) { days, hours }: Advance,
  ): Promise<Advanced> {
    await this.standing.mustBeOpen(journeyId);
    const { clientId } = parseJourneyId(journeyId)!;
    const now = await this.rehearsal.advance(workflowIdOf(clientId), (days * 24 + hours) * HOUR_MS);
    return { journeyId, now: now === null ? null : new Date(now).toISOString() };
  }
}
