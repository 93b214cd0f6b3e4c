import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { advance, advanced, type Advance, type Advanced } from '#contracts/http/rehearsal';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { JourneyAvailability } from '#api/platform/journeys/journey-availability';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Rehearsal } from '#api/platform/journeys/rehearsal';
import { Problem } from '#api/platform/problems/problem';
import { StillMoving } from '#temporal/rehearsal-clock';

const HOUR_MS = 3_600_000;

/** Shorter than callers and proxies wait (ADR 26). */
const ANSWERED_WITHIN_MS = 25_000;
const STILL_MOVING =
  'The clock is moving still, and all that is due happens. Sent again, it would be moved on once more: read the timeline until nothing is added.';

/** Nobody can wait 90 days to see what a journey does. Registered in rehearsals only. */
@ApiTags('rehearsal')
@Controller('v1/rehearsal/journeys/:journeyId/advance')
export class RehearsalController {
  constructor(
    @Inject(Rehearsal) private readonly rehearsal: Rehearsal,
    @Inject(JourneyAvailability) private readonly availability: JourneyAvailability,
  ) {}

  @Access('rehearse', 'Journey', IN_JOURNEY)
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'advance',
    summary: "Moves a journey's clock on, and everything with it that is due",
  })
  @Answers(200, "The journey's time after it", advanced)
  @Problems(...BODY_PROBLEMS, 'no-such-journey', 'journey-closed', 'unavailable', 'unconfirmed')
  async advance(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: advance }) { days, hours }: Advance,
  ): Promise<Advanced> {
    await this.availability.mustBeOpen(journeyId);
    const { clientId } = parseJourneyId(journeyId)!;
    const ms = Math.round((days * 24 + hours) * HOUR_MS);
    const now = await this.rehearsal
      .advance(workflowIdOf(clientId), ms, ANSWERED_WITHIN_MS)
      .catch((error: unknown) => {
        throw error instanceof StillMoving ? new Problem('unconfirmed', STILL_MOVING) : error;
      });
    return { journeyId, now: now === null ? null : new Date(now).toISOString() };
  }
}
