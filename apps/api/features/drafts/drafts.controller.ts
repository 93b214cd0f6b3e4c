import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  draftBody,
  draftParams,
  keptDraft,
  readDraft,
  type DraftBody,
  type DraftParams,
  type KeptDraft,
  type ReadDraft,
} from '#contracts/http/draft';
import type { DraftKey } from '#records/drafts/drafts';
import { Access } from '#api/platform/access/access';
import { actorOf, Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { GoesOn } from '#api/platform/audit/goes-on';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { KeepDraft } from './keep-draft.js';

@ApiTags('drafts')
@Controller('v1/journeys/:journeyId/drafts/:form')
export class DraftsController {
  constructor(@Inject(KeepDraft) private readonly drafts: KeepDraft) {}

  @Access('read', 'Draft', IN_JOURNEY)
  @Get()
  @ApiOperation({
    operationId: 'readDraft',
    summary: 'What whoever asks has begun to write, and has not sent',
  })
  @Answers(200, 'Theirs, if there is one', readDraft)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  read(
    @Param({ schema: draftParams }) params: DraftParams,
    @Grant() granted: GrantedAccess,
  ): Promise<ReadDraft> {
    return this.drafts.read(keyOf(params, granted));
  }

  @Access('write', 'Draft', IN_JOURNEY)
  @Put()
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'keepDraft',
    summary: 'What stands in a long form is kept for who writes it, sealed, for seven days',
    description:
      'It is no part of the record. Of two tablets the second is refused (412) unless it names the version that the first has kept.',
  })
  @Answers(200, 'It is kept', keptDraft)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'changed-meanwhile', 'no-such-journey', 'unavailable')
  async keep(
    @Param({ schema: draftParams }) params: DraftParams,
    @Body({ schema: draftBody }) body: DraftBody,
    @Grant() granted: GrantedAccess,
    @RequestOf() request: KnownRequest,
    @GoesOn() goesOn: () => void,
  ): Promise<KeptDraft> {
    const { role } = actorOf(granted);
    const { begun, ...kept } = await this.drafts.keep(keyOf(params, granted), body, request, role);
    if (!begun) goesOn();
    return kept;
  }

  @Access('write', 'Draft', IN_JOURNEY)
  @Delete()
  @HttpCode(200)
  @ApiOperation({ operationId: 'dropDraft', summary: 'The draft is thrown away; there may be none' })
  @Answers(200, 'There is none', readDraft)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async drop(
    @Param({ schema: draftParams }) params: DraftParams,
    @Grant() granted: GrantedAccess,
    @RequestOf() request: KnownRequest,
  ): Promise<ReadDraft> {
    await this.drafts.drop(keyOf(params, granted), request, actorOf(granted).role);
    return { draft: null };
  }
}

const keyOf = ({ journeyId, form }: DraftParams, { person }: GrantedAccess): DraftKey => ({
  personId: person.id,
  journeyId,
  form,
});
