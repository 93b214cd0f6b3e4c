import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { clientParams, journeyParams, type ClientParams, type JourneyParams } from '#contracts/http/ids';
import {
  resultsOfJourney,
  trendsOfClient,
  type ListedResult,
  type ListedTrend,
} from '#contracts/http/results';
import { ReadClients } from '#records/read-clients';
import { ReadJourneys } from '#records/read-journeys';
import { ReadResults } from '#records/read-results';
import { Access } from '../access/access.js';
import { OF_CLIENT, OF_JOURNEY } from '../access/where.js';
import { Grant, type Granted } from '../access/granted.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { ProgramPolicy } from '../program-policy.js';
import { listedResult } from './listed-result.js';
import { listedTrends } from './listed-trends.js';

@ApiTags('instruments')
@Controller('v1')
export class ResultsController {
  constructor(
    @Inject(ReadResults) private readonly results: ReadResults,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ReadClients) private readonly clients: ReadClients,
    @Inject(ProgramPolicy) private readonly program: ProgramPolicy,
  ) {}

  @Access('read', 'Record', OF_JOURNEY)
  @Get('journeys/:journeyId/instruments')
  @ApiOperation({
    operationId: 'readInstrumentsOfJourney',
    summary: 'Every result of the journey, with its items where they are known; latest recorded first',
  })
  @Answers(200, 'The results', resultsOfJourney)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async ofJourney(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
  ): Promise<{ items: ListedResult[] }> {
    const kept = await this.results.ofJourney(journeyId);
    if (kept.length === 0 && !(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
    return { items: kept.map(listedResult) };
  }

  @Access('read', 'Record', OF_CLIENT)
  @Get('clients/:clientId/trends')
  @ApiOperation({
    operationId: 'readTrendsOfClient',
    summary: 'Each instrument over all journeys of a client, read by the policy of the program',
  })
  @Answers(200, 'The trends', trendsOfClient)
  @Problems('invalid-input', 'no-such-client', 'unavailable')
  async ofClient(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Grant() { scope }: Granted,
  ): Promise<{ items: ListedTrend[] }> {
    const kept = await this.results.ofClient(clientId, scope);
    if (kept.length === 0 && !(await this.clients.one(clientId))) throw new Problem('no-such-client');
    return { items: listedTrends(kept, this.program.policy) };
  }
}
