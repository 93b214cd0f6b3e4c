import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { clientInFull, clientPage, clientSearch, type ClientSearchBody } from '#contracts/http/client';
import { clientParams, type ClientParams } from '#contracts/http/ids';
import { journeysOfClient } from '#contracts/http/journey-list';
import type { PageOf } from '#contracts/http/page';
import type { ClientSummary } from '#records/clients/client-summary';
import type { JourneySummary } from '#records/journeys/journey-summary';
import { ReadClients, type ClientInFull } from '#records/journeys/read-clients';
import { After } from '#api/platform/http/cursors/after';
import { Access } from '#api/platform/access/access';
import { Asks } from '#api/platform/audit/asks';
import { IN_CLIENT, IN_LIST } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { listed } from '#api/platform/http/paging';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { Conditional } from '#api/platform/unchanged/conditional';

@ApiTags('clients')
@Controller('v1/clients')
export class ClientsController {
  constructor(@Inject(ReadClients) private readonly clients: ReadClients) {}

  @Access('read', 'Client', IN_CLIENT)
  @Get(':clientId')
  @Conditional()
  @ApiOperation({ operationId: 'readClient', summary: 'One client' })
  @Answers(200, 'The client', clientInFull)
  @Problems('invalid-input', 'no-such-client', 'unavailable')
  async one(@Param({ schema: clientParams }) { clientId }: ClientParams): Promise<ClientInFull> {
    const client = await this.clients.one(clientId);
    if (!client) throw new Problem('no-such-client');
    return client;
  }

  @Access('read', 'Client', IN_CLIENT)
  @Get(':clientId/journeys')
  @Conditional()
  @ApiOperation({
    operationId: 'readJourneysOfClient',
    summary: "A client's journeys over the years, latest first",
  })
  @Answers(200, 'The journeys', journeysOfClient)
  @Problems('invalid-input', 'no-such-client', 'unavailable')
  async journeys(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Grant() { scope }: GrantedAccess,
  ): Promise<{ items: readonly JourneySummary[] }> {
    const items = await this.clients.journeys(clientId, scope);
    if (items.length === 0) await this.one({ clientId });
    return { items };
  }

  // A POST, as the search of journeys is: the name that is searched for must not stand in a URL.
  @Access('list', 'Client', IN_LIST)
  @Asks('many')
  @Post('search')
  @HttpCode(200)
  @ApiOperation({ operationId: 'searchClients', summary: 'Clients by name, birth date or record number' })
  @Answers(200, 'A page of clients', clientPage)
  @Problems(...BODY_PROBLEMS, 'invalid-cursor', 'unavailable')
  async search(
    @Body({ schema: clientSearch }) { limit, cursor: _, ...by }: ClientSearchBody,
    @After() after: string | null,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PageOf<ClientSummary>> {
    return listed(await this.clients.search(by, { limit, after }, scope));
  }
}
