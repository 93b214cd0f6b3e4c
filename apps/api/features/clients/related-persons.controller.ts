import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { clientParams, type ClientParams } from '#contracts/http/ids';
import { relatedPersons, relatedPersonsKept, type RelatedPersonsBody } from '#contracts/http/related-person';
import type { Actor } from '#journey/model/actor';
import {
  RelatedPersons,
  type KeptRelatedPersons,
  type KnownRelatedPersons,
} from '#records/clients/related-persons';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_CLIENT } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { Once } from '#api/platform/idempotency/once';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Conditional } from '#api/platform/unchanged/conditional';

@ApiTags('clients')
@Controller('v1/clients/:clientId/related-persons')
export class RelatedPersonsController {
  constructor(
    @Inject(RelatedPersons) private readonly related: RelatedPersons,
    @Inject(Once) private readonly once: Once,
  ) {}

  @Access('read', 'Client', IN_CLIENT)
  @Get()
  @Conditional()
  @ApiOperation({ operationId: 'readRelatedPersons', summary: 'Whom staff may call about the client' })
  @Answers(200, 'Everybody whom the client has named', relatedPersons)
  @Problems('invalid-input', 'no-such-client', 'unavailable')
  async read(@Param({ schema: clientParams }) { clientId }: ClientParams): Promise<KnownRelatedPersons> {
    const list = await this.related.of(clientId);
    if (!list) throw new Problem('no-such-client');
    return list;
  }

  @ActsAs('contact', 'Client', IN_CLIENT)
  @Post()
  @HttpCode(200)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'keepRelatedPersons',
    summary: 'Whom staff may call about the client, everybody at once',
    description:
      'Tasks of a high risk, a no-show and a lost contact name them (`call`), each only whom the client has agreed to for that. They stay with the client: a return finds them. Who is left out is not called any more; what was kept before stays on record.',
  })
  @Answers(200, 'The list that holds now', relatedPersons)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'no-such-client',
    'client-merged',
    'changed-meanwhile',
    'unavailable',
  )
  async keep(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Body({ schema: relatedPersonsKept }) { data: { people, version } }: RelatedPersonsBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<KnownRelatedPersons> {
    const { list } = await this.once.write(request, async () =>
      done(await this.related.keep(clientId, people, version, by, request)),
    );
    return list;
  }
}

const done = (kept: KeptRelatedPersons): Extract<KeptRelatedPersons, { kind: 'kept' }> => {
  switch (kept.kind) {
    case 'kept':
      return kept;
    case 'unknown':
      throw new Problem('no-such-client');
    case 'merged':
      throw new Problem('client-merged', undefined, { client: kept.into });
    case 'changed': {
      const errors = [{ field: 'version', detail: 'is that of an earlier list' }];
      throw new Problem('changed-meanwhile', undefined, { errors });
    }
  }
};
