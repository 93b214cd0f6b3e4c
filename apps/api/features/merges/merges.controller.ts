import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandBody } from '#contracts/http/acted';
import {
  clientMerge,
  clientMergePage,
  mergesQuery,
  signMerge,
  undoMerge,
  type MergesQuery,
  type UndoMergeBody,
} from '#contracts/http/client-merge';
import { mergeParams, type MergeParams } from '#contracts/http/ids';
import type { PageOf } from '#contracts/http/page';
import type { Actor } from '#journey/model/actor';
import { ClientMerges, type ClientMerge } from '#records/merges/client-merges';
import { After } from '#api/platform/http/cursors/after';
import { listed } from '#api/platform/http/paging';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST, IN_MERGE } from '#api/platform/access/resource-locator';
import { Asks } from '#api/platform/audit/asks';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { Conditional } from '#api/platform/unchanged/conditional';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { TakeMerge } from './take-merge.js';

@ApiTags('clients')
@Controller('v1/clients/merges')
export class MergesController {
  constructor(
    @Inject(ClientMerges) private readonly merges: ClientMerges,
    @Inject(TakeMerge) private readonly steps: TakeMerge,
  ) {}

  @Get()
  @Asks('many')
  @Conditional()
  @Access('list', 'ClientMerge', IN_LIST)
  @ApiOperation({
    operationId: 'listMerges',
    summary: 'Merges of which both clients are of the own sites, latest first',
    description: '`status=proposed` is what waits for a second signature.',
  })
  @Answers(200, 'A page of them', clientMergePage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: mergesQuery }) { limit, status }: MergesQuery,
    @After() after: string | null,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PageOf<ClientMerge>> {
    return listed(await this.merges.list(scope, { limit, after }, { status: status ?? null }));
  }

  @Get(':mergeId')
  @Asks('many')
  @Conditional()
  @Access('read', 'ClientMerge', IN_MERGE)
  @ApiOperation({ operationId: 'readMerge', summary: 'One merge, and what became of it' })
  @Answers(200, 'The merge', clientMerge)
  @Problems('invalid-input', 'no-such-merge', 'unavailable')
  async one(@Param({ schema: mergeParams }) { mergeId }: MergeParams): Promise<ClientMerge> {
    const merge = await this.merges.one(mergeId);
    if (!merge) throw new Problem('no-such-merge');
    return merge;
  }

  @Post(':mergeId/sign')
  @HttpCode(200)
  @ActsAs('sign', 'ClientMerge', IN_MERGE)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'signMerge',
    summary: 'A leader who has not proposed it signs: from now on the two are one (A-MERGE-SIGN)',
    description:
      'Whoever stays has the journeys of both, and is found by the names and numbers of both. Ids of journeys stay as they are.',
  })
  @Answers(200, 'As it is now', clientMerge)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    ...(['no-such-merge', 'no-such-client', 'merge-refused', 'refused', 'unavailable'] as const),
  )
  sign(
    @Param({ schema: mergeParams }) { mergeId }: MergeParams,
    @Body({ schema: signMerge }) _: CommandBody<object>,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @Grant() { person }: GrantedAccess,
  ): Promise<ClientMerge> {
    return this.steps.take(request, person, () => this.merges.sign(mergeId, by, request));
  }

  @Post(':mergeId/undo')
  @HttpCode(200)
  @ActsAs('undo', 'ClientMerge', IN_MERGE)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'undoMerge',
    summary: 'A leader parts the two again, as they were; or declines what was proposed (A-MERGE-UNDO)',
    description:
      'What came in meanwhile stays with whoever it came to: a journey that was opened after the merge is of the client who stayed.',
  })
  @Answers(200, 'As it is now', clientMerge)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    ...(['no-such-merge', 'merge-refused', 'unavailable'] as const),
  )
  undo(
    @Param({ schema: mergeParams }) { mergeId }: MergeParams,
    @Body({ schema: undoMerge }) { data: { reason } }: UndoMergeBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @Grant() { person }: GrantedAccess,
  ): Promise<ClientMerge> {
    return this.steps.take(request, person, () => this.merges.undo(mergeId, reason, by, request));
  }
}
