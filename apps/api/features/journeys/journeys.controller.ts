import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import {
  journeyPage,
  journeyQuery,
  journeyRead,
  journeySearch,
  type JourneyQuery,
  type JourneySearch,
} from '#contracts/http/journey-list';
import type { PageOf } from '#contracts/http/page';
import type { JourneyFilter } from '#records/journeys/journey-filter';
import type { PageRequest } from '#records/db/page';
import { ReadJourneys, type JourneyInFull, type ListedJourney } from '#records/journeys/read-journeys';
import { After } from '#api/platform/http/cursors/after';
import { Access } from '#api/platform/access/access';
import { Asks } from '#api/platform/audit/asks';
import { IN_CASELOAD, IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { mustFilterByVisible, visibleFields } from '#api/platform/access/visible-fields';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { listed } from '#api/platform/http/paging';
import { whyItStands } from '#api/platform/http/why-address';

@ApiTags('journeys')
@Controller('v1/journeys')
export class JourneysController {
  constructor(@Inject(ReadJourneys) private readonly journeys: ReadJourneys) {}

  @Access('list', 'Journey', IN_CASELOAD)
  @Get()
  @ApiOperation({
    operationId: 'listJourneys',
    summary: 'The caseload, newest first',
    description:
      'Names and record numbers are no filters here: an address stands in logs and histories. POST a search.',
  })
  @Answers(200, 'A page of journeys', journeyPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: journeyQuery }) { limit, cursor: _, ...filter }: JourneyQuery,
    @After() after: string | null,
    @Grant() granted: GrantedAccess,
  ): Promise<PageOf<ListedJourney>> {
    return this.page(filter, { limit, after }, granted);
  }

  // A search is a POST because what it looks for names a person, and a body is in no log and no history.
  @Access('list', 'Journey', IN_CASELOAD)
  @Asks('many')
  @Post('search')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'searchJourneys',
    summary: 'The caseload, narrowed by whom a journey is about, too',
  })
  @Answers(200, 'A page of journeys', journeyPage)
  @Problems(...BODY_PROBLEMS, 'invalid-cursor', 'unavailable')
  async search(
    @Body({ schema: journeySearch }) { limit, cursor: _, ...filter }: JourneySearch,
    @After() after: string | null,
    @Grant() granted: GrantedAccess,
  ): Promise<PageOf<ListedJourney>> {
    return this.page(filter, { limit, after }, granted);
  }

  @Access('read', 'Journey', IN_JOURNEY)
  @Get(':journeyId')
  @ApiOperation({ operationId: 'readJourney', summary: 'One journey, and whose it is' })
  @Answers(200, 'The journey', journeyRead)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async one(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() granted: GrantedAccess,
  ): Promise<JourneyInFull & { readonly why: string }> {
    const journey = await this.journeys.one(journeyId);
    if (!journey) throw new Problem('no-such-journey');
    return visibleFields({ ...journey, why: whyItStands(journeyId) }, granted);
  }

  private async page(
    filter: JourneyFilter,
    page: PageRequest,
    granted: GrantedAccess,
  ): Promise<PageOf<ListedJourney>> {
    mustFilterByVisible(filter, granted, filter.unassigned ? ['unassigned'] : ['overdue', 'unassigned']);
    const { items, next } = await this.journeys.list(filter, page, granted.scope);
    return listed({ items: items.map((item) => visibleFields(item, granted)), next });
  }
}
