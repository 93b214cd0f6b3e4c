import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import {
  comparedJourney,
  comparedSoFar,
  comparePolicies,
  comparisonSummary,
  type ComparePolicies as CompareBody,
} from '#contracts/http/compare-policies';
import { Access } from '#api/platform/access/access';
import { Asks } from '#api/platform/audit/asks';
import { ShownRows } from '#api/platform/audit/shown-rows';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { ComparePolicies } from './compare-policies.js';

@ApiTags('policies')
@Controller('v1/policies/compare')
export class ComparePoliciesController {
  constructor(
    @Inject(ComparePolicies) private readonly comparison: ComparePolicies,
    @Inject(ShownRows) private readonly shown: ShownRows,
  ) {}

  @Access('compare', 'Journey', IN_LIST)
  @Asks('one')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'comparePolicies',
    summary: 'What would change for whom under another policy; nothing is changed',
    description:
      'Recorded decisions are judged again from what was known then; of open journeys, clocks and recommendations as they would stand now. Drafts may be compared.',
  })
  @Streams(
    'Progress; each journey that would change, by which rule and what; at the end a summary by rule',
    comparedSoFar,
    comparedJourney,
    comparisonSummary,
  )
  @Problems(...BODY_PROBLEMS, 'no-such-policy', 'unavailable')
  async compare(
    @Body({ schema: comparePolicies }) body: CompareBody,
    @Grant() { scope }: GrantedAccess,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [from, to] = [await this.comparison.read(body.from), await this.comparison.read(body.to)];
    const show = (journeys: unknown) => this.shown.note(request, journeys);
    const lines = Readable.from(this.comparison.compare(from, to, body, scope, show), { objectMode: false });
    // The caller has hung up: no further journey is compared.
    reply.raw.once('close', () => lines.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(lines);
  }
}
