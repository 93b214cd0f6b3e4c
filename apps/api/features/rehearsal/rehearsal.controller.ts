import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import {
  advance,
  advanced,
  rehearsedClock,
  type Advance,
  type Advanced,
  type RehearsedClock,
} from '#contracts/http/rehearsal';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { clocks } from '#journey/clocks/clocks';
import { ReadEvents } from '#records/journeys/read-events';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { JourneyAsRecorded, type RecordedJourney } from '#api/platform/journeys/journey-as-recorded';
import { JourneyAvailability } from '#api/platform/journeys/journey-availability';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { JourneyTimes } from '#api/platform/journeys/journey-times';
import { Rehearsal } from '#api/platform/journeys/rehearsal';
import { Problem } from '#api/platform/problems/problem';
import { StillMoving } from '#temporal/rehearsal-clock';
import { reachedRungs } from './reached-rungs.js';

const HOUR_MS = 3_600_000;
/** How far the journey is moved past a clock's time, so that the clock has rung. */
const PAST_IT_MS = 1_000;

/** Shorter than callers and proxies wait (ADR 26). */
const ANSWERED_WITHIN_MS = 25_000;
const STILL_MOVING =
  'The clock is moving still, and all that is due happens. Sent again, it would be moved on once more: read the timeline until nothing is added.';

/** Moves journeys' clocks, because nobody can wait 90 days to see what a journey does. Registered in rehearsals only. */
@ApiTags('rehearsal')
@Controller('v1/rehearsal/journeys/:journeyId')
export class RehearsalController {
  constructor(
    @Inject(Rehearsal) private readonly rehearsal: Rehearsal,
    @Inject(JourneyAvailability) private readonly availability: JourneyAvailability,
    @Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded,
    @Inject(ReadEvents) private readonly read: ReadEvents,
    @Inject(JourneyTimes) private readonly times: JourneyTimes,
  ) {}

  @Access('rehearse', 'Journey', IN_JOURNEY)
  @Get()
  @ApiOperation({
    operationId: 'readRehearsedClock',
    summary: 'What time it is for a journey: its clock may have been moved on',
  })
  @Answers(200, "The journey's own time", rehearsedClock)
  @Problems('invalid-input', 'no-such-journey', 'journey-closed', 'unavailable')
  async clock(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<RehearsedClock> {
    await this.availability.mustBeOpen(journeyId);
    const now = await this.rehearsal.timeOf(workflowIn(journeyId));
    this.times.heard(journeyId, now);
    return { journeyId, now: new Date(now).toISOString() };
  }

  @Access('rehearse', 'Journey', IN_JOURNEY)
  @Post('advance')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'advance',
    summary: "Moves a journey's clock on, and everything with it that is due",
    description:
      'By days and hours, or up to when the next clock rings; where none runs, nothing is moved. The answer says what has happened on the way.',
  })
  @Answers(200, "The journey's time before and after it, and what has happened between", advanced)
  @Problems(...BODY_PROBLEMS, 'no-such-journey', 'journey-closed', 'unavailable', 'unconfirmed')
  async advance(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: advance }) { days, hours, until }: Advance,
  ): Promise<Advanced> {
    await this.availability.mustBeOpen(journeyId);
    const workflowId = workflowIn(journeyId);
    const before = await this.recorded.of(journeyId);
    const from = await this.rehearsal.timeOf(workflowId);
    const ms = until === undefined ? Math.round((days * 24 + hours) * HOUR_MS) : untilNextClock(before, from);
    const now = ms === 0 ? from : await this.move(workflowId, ms);
    if (now !== null) this.times.heard(journeyId, now);
    const events = (await this.read.all(journeyId)).slice(before.events.length);
    return {
      journeyId,
      from: new Date(from).toISOString(),
      now: now === null ? null : new Date(now).toISOString(),
      events: events.length,
      rungs: reachedRungs(events),
    };
  }

  private move(workflowId: string, ms: number): Promise<number | null> {
    return this.rehearsal.advance(workflowId, ms, ANSWERED_WITHIN_MS).catch((error: unknown) => {
      throw error instanceof StillMoving ? new Problem('unconfirmed', STILL_MOVING) : error;
    });
  }
}

const workflowIn = (journeyId: string): string => workflowIdOf(parseJourneyId(journeyId)!.clientId);

/** 0 where no clock runs. One that is due already rings within a second. @param from the journey's own time; both in ms */
const untilNextClock = ({ state, policy }: RecordedJourney, from: number): number => {
  const [next] = clocks(state, policy);
  return next ? Math.max(0, next.at - from) + PAST_IT_MS : 0;
};
