import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { importSummary } from '#contracts/http/import-line';
import { movedInLine, moveInQuery, type MoveInQuery } from '#contracts/http/move-in';
import { Access } from '#api/platform/access/access';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import type {} from '#api/platform/dry-run/dry-run';
import { NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { tooSlow } from '#api/platform/http/body/arrives-in-time';
import { keepsComing } from '#api/platform/http/body/keeps-coming';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from '#api/platform/idempotency/idempotency-key';
import { MoveInFile } from './move-in-file.js';

@ApiTags('referrals')
@Controller('v1/journeys/import')
export class MoveInController {
  constructor(@Inject(MoveInFile) private readonly files: MoveInFile) {}

  @Access('moveIn', 'Journey', IN_LIST)
  @Post()
  @HttpCode(200)
  @ConfiguresRoute({ consumes: [NDJSON_TYPE], unhurried: true, dryRuns: 'lines' })
  @ApiConsumes(NDJSON_TYPE)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'moveIn',
    summary:
      'Clients with what has happened elsewhere, one a line: judged by the rules of here, and here from now on',
    description:
      'Each step has its own day and person. What a rule refuses is left out and told, step by step; clocks pass in between as they would have. `dryRun` judges and keeps nothing. Lines are answered in their order while the file is still being sent. With an Idempotency-Key, a file that was broken off can be sent again whole.',
  })
  @Streams(
    'A line for each line that is not blank, in order, and at the end a summary',
    movedInLine,
    importSummary,
  )
  @Problems('invalid-input', 'unsupported-media-type', 'invalid-idempotency-key', 'unavailable')
  take(
    @Query({ schema: moveInQuery }) { dryRun }: MoveInQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Grant() granted: GrantedAccess,
  ): void {
    const file = request.body as Readable;
    const key = idempotencyKeyOf(request.headers[IDEMPOTENCY_KEY]);
    const taking = { granted, request, key, dryRun };
    const chunks = keepsComing(file, request.patienceMs, () => tooSlow(request.raw, reply.raw));
    const answers = Readable.from(this.files.take(chunks, taking), { objectMode: false });
    // The caller has hung up: stop reading the file, which ends the answers as well.
    reply.raw.once('close', () => file.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(answers);
  }
}
