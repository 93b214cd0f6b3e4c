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
import { typesAsked } from '#journey/explain/event-kind';
import type { JourneyEvent } from '#journey/model/event';
import { RULES } from '#journey/model/rule';
import { DAY, fromLocal } from '#journey/time/local-time';
import { midnightOf } from '#journey/sessions/local-days';
import { LATEST, ReadJourneys, type AskedEvents } from '#records/journeys/read-journeys';
import { After } from '#api/platform/http/cursors/after';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { listed } from '#api/platform/http/paging';
import { Conditional } from '#api/platform/unchanged/conditional';
import { whyItHappened } from '#api/platform/http/why-address';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/timeline')
export class TimelineController {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readTimeline',
    summary: 'All that happened on a journey, latest first: by which rule, why, and who',
  })
  @Answers(200, 'A page of events', timelinePage)
  @Problems('invalid-input', 'invalid-cursor', 'no-such-journey', 'unavailable')
  async read(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Query({ schema: timelineQuery }) { limit, kind, types, before = LATEST, ...days }: TimelineQuery,
    @After() after: string | null,
  ): Promise<PageOf<TimelineEvent>> {
    const only = typesAsked(kind && [kind].flat(), types && [types].flat());
    const asked = { only, before, ...(await this.timesOf(journeyId, days)) };
    const { items, next } = await this.journeys.timeline(journeyId, { limit, after }, asked);
    // Every journey has at least one event, so that an empty page may mean that there is no such journey.
    if (items.length === 0 && after === null && !(await this.journeys.one(journeyId)))
      throw new Problem('no-such-journey');
    return listed({ items: items.map((event) => shown(journeyId, event)), next });
  }

  /** When these days begin and end, ms, in the time zone that the journey goes by. @throws Problem */
  private async timesOf(
    journeyId: string,
    { from, to }: Pick<TimelineQuery, 'from' | 'to'>,
  ): Promise<Pick<AskedEvents, 'from' | 'until'>> {
    if (from === undefined && to === undefined) return {};
    const journey = await this.journeys.one(journeyId);
    if (!journey) throw new Problem('no-such-journey');
    const { calendar } = await this.policies.under(journey.view.policyVersion);
    return {
      from: from === undefined ? from : fromLocal(midnightOf(from), calendar),
      until: to === undefined ? to : fromLocal(midnightOf(to) + DAY, calendar),
    };
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
  // A rule of an earlier release may no longer exist. The event keeps its id, and its title is null.
  rule: rule && { ...rule, title: RULES[rule.id]?.title ?? null },
  reason,
  why: whyItHappened(journeyId, seq),
});
