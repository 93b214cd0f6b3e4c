import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import type { PageOf } from '#contracts/http/page';
import {
  timelinePage,
  timelineQuery,
  type TimelineEvent,
  type TimelineQuery,
} from '#contracts/http/timeline';
import type { JourneyEvent } from '#journey/event';
import { RULES } from '#journey/rule';
import { ReadJourneys } from '#records/read-journeys';
import { Access } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { listed } from './listed.js';
import { whyItHappened } from './where-why.js';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/timeline')
export class TimelineController {
  constructor(@Inject(ReadJourneys) private readonly journeys: ReadJourneys) {}

  @Access('read', 'Record', OF_JOURNEY)
  @Get()
  @ApiOperation({
    operationId: 'readTimeline',
    summary: 'All that happened on a journey, latest first: by which rule, why, and who',
  })
  @Answers(200, 'A page of events', timelinePage)
  @Problems('invalid-input', 'invalid-cursor', 'no-such-journey', 'unavailable')
  async read(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Query({ schema: timelineQuery }) { limit, cursor }: TimelineQuery,
  ): Promise<PageOf<TimelineEvent>> {
    const { items, next } = await this.journeys.timeline(journeyId, { limit, after: cursor ?? null });
    // A journey has one event at least: only where a first page is empty can it be that there is none.
    if (items.length === 0 && cursor === undefined) throw new Problem('no-such-journey');
    return listed({ items: items.map((event) => shown(journeyId, event)), next });
  }
}

const shown = (
  journeyId: string,
  { seq, at, type, data, by, rule, reason }: JourneyEvent,
): TimelineEvent => ({
  seq,
  at: new Date(at).toISOString(),
  type,
  data: { ...data },
  by,
  // A rule of an earlier release may be gone; that it decided stays.
  rule: rule && { ...rule, title: RULES[rule.id]?.title ?? null },
  reason,
  why: whyItHappened(journeyId, seq),
});
