import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { adoptedLine, adoptMany, adoptSummary, type AdoptManyBody } from '#contracts/http/adopt-policy';
import { policyParams, type PolicyParams } from '#contracts/http/policy';
import type { Actor } from '#journey/model/actor';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from '#api/platform/idempotency/idempotency-key';
import { AdoptMany } from './adopt-many.js';

@ApiTags('policies')
@Controller('v1/policies/:version/adopt')
export class AdoptManyController {
  constructor(@Inject(AdoptMany) private readonly many: AdoptMany) {}

  @ActsAs('adopt', 'Journey', IN_LIST)
  @Post()
  @HttpCode(200)
  @ConfiguresRoute({ unhurried: true })
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'adoptPolicyMany',
    summary: 'Many journeys go on under this policy (R-POLICY)',
    description:
      'A line for each journey, in their order, as it would have been answered alone, and a summary. With an Idempotency-Key a request that was broken off can be sent again whole.',
  })
  @Streams('A line for each journey, and at the end a summary', adoptedLine, adoptSummary)
  @Problems(...BODY_PROBLEMS, 'invalid-idempotency-key', 'no-such-policy', 'unavailable')
  async adopt(
    @Param({ schema: policyParams }) { version }: PolicyParams,
    @Body({ schema: adoptMany }) { data }: AdoptManyBody,
    @ActingPerson() by: Actor,
    @Grant() { person }: GrantedAccess,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = idempotencyKeyOf(request.headers[IDEMPOTENCY_KEY]);
    await this.many.check(version);
    const lines = Readable.from(this.many.adopt(version, { by, data }, key, person), { objectMode: false });
    // The caller has hung up: no further journey is asked.
    reply.raw.once('close', () => lines.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(lines);
  }
}
