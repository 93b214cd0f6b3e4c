import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import {
  journeyInFull,
  journeyPage,
  journeyQuery,
  journeySearch,
  type JourneyQuery,
  type JourneySearch,
} from '#contracts/http/journey-list';
import type { PageOf } from '#contracts/http/page';
import type { JourneyFilter } from '#records/journey-filter';
import type { PageRequest } from '#records/page';
import { ReadJourneys, type JourneyInFull, type ListedJourney } from '#records/read-journeys';
import { Access } from '../access/access.js';
import { OF_JOURNEY, OF_LIST } from '../access/where.js';
import { Grant, type Granted } from '../access/granted.js';
import { filteredBySeen, seenOf } from '../access/seen.js';
import { Answers } from '../openapi/answers.js';
import { OF_A_BODY, Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { listed } from './listed.js';
import { whyItStands } from './where-why.js';

@ApiTags('journeys')
@Controller('v1/journeys')
export class JourneysController {
  constructor(@Inject(ReadJourneys) private readonly journeys: ReadJourneys) {}

  @Access('list', 'Journey', OF_LIST)
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
    @Query({ schema: journeyQuery }) { limit, cursor, ...filter }: JourneyQuery,
    @Grant() granted: Granted,
  ): Promise<PageOf<ListedJourney>> {
    return this.page(filter, { limit, after: cursor ?? null }, granted);
  }

  // A search is a POST because what it looks for names a person, and a body is in no log and no history.
  @Access('list', 'Journey', OF_LIST)
  @Post('search')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'searchJourneys',
    summary: 'The caseload, narrowed by whom a journey is about, too',
  })
  @Answers(200, 'A page of journeys', journeyPage)
  @Problems(...OF_A_BODY, 'invalid-cursor', 'unavailable')
  async search(
    @Body({ schema: journeySearch }) { limit, cursor, ...filter }: JourneySearch,
    @Grant() granted: Granted,
  ): Promise<PageOf<ListedJourney>> {
    return this.page(filter, { limit, after: cursor ?? null }, granted);
  }

  @Access('read', 'Journey', OF_JOURNEY)
  @Get(':journeyId')
  @ApiOperation({ operationId: 'readJourney', summary: 'One journey, and whose it is' })
  @Answers(200, 'The journey', journeyInFull)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async one(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() granted: Granted,
  ): Promise<JourneyInFull & { readonly why: string }> {
    const journey = await this.journeys.one(journeyId);
    if (!journey) throw new Problem('no-such-journey');
    return seenOf({ ...journey, why: whyItStands(journeyId) }, granted);
  }

  private async page(
    filter: JourneyFilter,
    page: PageRequest,
    granted: Granted,
  ): Promise<PageOf<ListedJourney>> {
    filteredBySeen(filter, granted);
    const { items, next } = await this.journeys.list(filter, page, granted.scope);
    return listed({ items: items.map((item) => seenOf(item, granted)), next });
  }
}
