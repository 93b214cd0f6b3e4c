import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { clientParams, journeyParams, type ClientParams, type JourneyParams } from '#contracts/http/ids';
import {
  resultsOfJourney,
  trendsOfClient,
  type ListedResult,
  type ListedTrend,
} from '#contracts/http/results';
import { trendsOf } from '#journey/results/trends';
import { ReadClients } from '#records/journeys/read-clients';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { ReadResults } from '#records/journeys/read-results';
import { Access } from '#api/platform/access/access';
import { IN_CLIENT, IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { listedResult } from './listed-result.js';
import { toTrendDto } from './to-trend-dto.js';

@ApiTags('instruments')
@Controller('v1')
export class ResultsController {
  constructor(
    @Inject(ReadResults) private readonly results: ReadResults,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ReadClients) private readonly clients: ReadClients,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get('journeys/:journeyId/instruments')
  @Conditional()
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

  @Access('read', 'Record', IN_CLIENT)
  @Get('clients/:clientId/trends')
  @ApiOperation({
    operationId: 'readTrendsOfClient',
    summary: 'Each instrument over all journeys of a client, read by the policy that the program has today',
  })
  @Answers(200, 'The trends', trendsOfClient)
  @Problems('invalid-input', 'no-such-client', 'unavailable')
  async ofClient(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Grant() { scope }: GrantedAccess,
  ): Promise<{ items: ListedTrend[] }> {
    const kept = await this.results.ofClient(clientId, scope);
    if (kept.length === 0 && !(await this.clients.one(clientId))) throw new Problem('no-such-client');
    return { items: trendsOf(kept, await this.policies.current()).map(toTrendDto) };
  }
}
