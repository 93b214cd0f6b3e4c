import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  clientMerge,
  clientMergePage,
  mergesQuery,
  proposeMerge,
  type MergesQuery,
  type ProposeMergeBody,
} from '#contracts/http/client-merge';
import { clientParams, type ClientParams } from '#contracts/http/ids';
import type { PageOf } from '#contracts/http/page';
import type { Actor } from '#journey/model/actor';
import { ClientMerges, type ClientMerge } from '#records/merges/client-merges';
import { After } from '#api/platform/http/cursors/after';
import { listed } from '#api/platform/http/paging';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_CLIENT, IN_CLIENT_AND_OTHER } from '#api/platform/access/resource-locator';
import { Asks } from '#api/platform/audit/asks';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { TakeMerge } from './take-merge.js';

@ApiTags('clients')
@Controller('v1/clients/:clientId/merges')
export class MergesOfClientController {
  constructor(
    @Inject(ClientMerges) private readonly merges: ClientMerges,
    @Inject(TakeMerge) private readonly steps: TakeMerge,
  ) {}

  @Post()
  @HttpCode(201)
  @ActsAs('merge', 'ClientMerge', IN_CLIENT_AND_OTHER)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'proposeMerge',
    summary: 'Two clients are one person: proposed, for a supervisor to sign (A-MERGE)',
    description:
      'The client of the address stays. Nothing changes until a second person signs. Two who both have an open journey are refused (R-RETURN).',
  })
  @Answers(201, 'The merge as it was proposed', clientMerge)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    ...(['no-such-client', 'merge-refused', 'refused', 'unavailable'] as const),
  )
  propose(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Body({ schema: proposeMerge }) { data: { other, reason } }: ProposeMergeBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @Grant() { person }: GrantedAccess,
  ): Promise<ClientMerge> {
    return this.steps.take(request, person, () => this.merges.propose(clientId, other, reason, by, request));
  }

  @Get()
  @Asks('many')
  @Conditional()
  @Access('read', 'ClientMerge', IN_CLIENT)
  @ApiOperation({
    operationId: 'readMergesOfClient',
    summary: 'Merges of the client, latest first: those of which both clients are of the own sites',
  })
  @Answers(200, 'A page of them', clientMergePage)
  @Problems('invalid-input', 'invalid-cursor', 'no-such-client', 'unavailable')
  async ofClient(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Query({ schema: mergesQuery }) { limit, status }: MergesQuery,
    @After() after: string | null,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PageOf<ClientMerge>> {
    return listed(await this.merges.list(scope, { limit, after }, { of: clientId, status: status ?? null }));
  }
}
