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
import { ReadJourneys, type JourneyInFull, type ListedJourney } from '#records/read-journeys';
import { Answers } from '../openapi/answers.js';
import { OF_A_BODY, Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { listed } from './listed.js';
import { whyItStands } from './where-why.js';

@ApiTags('journeys')
@Controller('v1/journeys')
export class JourneysController {
  constructor(@Inject(ReadJourneys) private readonly journeys: ReadJourneys) {}

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
  ): Promise<PageOf<ListedJourney>> {
    return listed(await this.journeys.list(filter, { limit, after: cursor ?? null }));
  }

  // A search is a POST because what it looks for names a person, and a body is in no log and no history.
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
  ): Promise<PageOf<ListedJourney>> {
    return listed(await this.journeys.list(filter, { limit, after: cursor ?? null }));
  }

  @Get(':journeyId')
  @ApiOperation({ operationId: 'readJourney', summary: 'One journey, and whose it is' })
  @Answers(200, 'The journey', journeyInFull)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async one(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
  ): Promise<JourneyInFull & { readonly why: string }> {
    const journey = await this.journeys.one(journeyId);
    if (!journey) throw new Problem('no-such-journey');
    return { ...journey, why: whyItStands(journeyId) };
  }
}
