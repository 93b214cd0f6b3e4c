import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { comparePolicies, type ComparePolicies as CompareBody } from '#contracts/http/compare-policies';
import { Access } from '../access/access.js';
import { OF_LIST } from '../access/where.js';
import { Grant, type Granted } from '../access/granted.js';
import { NDJSON_TYPE } from '../bodies/media-types.js';
import { OF_A_BODY, Problems } from '../openapi/problems.js';
import { Streams } from '../openapi/streams.js';
import { ComparePolicies } from './compare-policies.js';

@ApiTags('policies')
@Controller('v1/policies/compare')
export class ComparePoliciesController {
  constructor(@Inject(ComparePolicies) private readonly comparison: ComparePolicies) {}

  @Access('compare', 'Journey', OF_LIST)
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'comparePolicies',
    summary: 'What would change for whom under another policy; nothing is changed',
    description:
      'Recorded decisions are judged again from what was known then; of open journeys, clocks and recommendations as they would stand now. Drafts may be compared.',
  })
  @Streams(
    'Progress; for each journey that would change its id and by which rule what, with the event it is about; at the end a summary by rule',
  )
  @Problems(...OF_A_BODY, 'no-such-policy', 'unavailable')
  async compare(
    @Body({ schema: comparePolicies }) body: CompareBody,
    @Grant() { scope }: Granted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [from, to] = [await this.comparison.read(body.from), await this.comparison.read(body.to)];
    const lines = Readable.from(this.comparison.compare(from, to, body, scope), { objectMode: false });
    // Nobody listens any more: no further journey is compared.
    reply.raw.once('close', () => lines.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(lines);
  }
}
