import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { importedLine, importQuery, importSummary, type ImportQuery } from '#contracts/http/import-line';
import { Access } from '#api/platform/access/access';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import type {} from '#api/platform/dry-run/dry-run';
import { FHIR_NDJSON_TYPE, NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { tooSlow } from '#api/platform/http/body/arrives-in-time';
import { keepsComing } from '#api/platform/http/body/keeps-coming';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from '#api/platform/idempotency/idempotency-key';
import { ImportFile } from './import-file.js';

@ApiTags('referrals')
@Controller('v1/referrals/import')
export class ImportController {
  constructor(@Inject(ImportFile) private readonly files: ImportFile) {}

  @Access('refer', 'Journey', IN_LIST)
  @Post()
  @HttpCode(200)
  @ConfiguresRoute({ consumes: [NDJSON_TYPE, FHIR_NDJSON_TYPE], unhurried: true, dryRuns: 'lines' })
  @ApiConsumes(NDJSON_TYPE, FHIR_NDJSON_TYPE)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'importReferrals',
    summary: 'Many referrals, one a line, each our own JSON or a FHIR R4 Bundle',
    description:
      'Lines are answered in their order while the file is still being sent: read the answer meanwhile, since no more of the file is read than is answered. A browser hears nothing before it has sent its whole request: it sends a file in parts of some 200 lines, each with `from`. `dryRun` says what each line would be answered with, as if it came alone, and keeps nothing. With an Idempotency-Key, a file that was broken off can be sent again whole or in parts, under the one key of the file: what was taken is answered the same.',
  })
  @Streams(
    'A line for each line that is not blank, in order, and at the end a summary',
    importedLine,
    importSummary,
  )
  @Problems('invalid-input', 'unsupported-media-type', 'invalid-idempotency-key', 'unavailable')
  take(
    @Query({ schema: importQuery }) { dryRun, from }: ImportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Grant() granted: GrantedAccess,
  ): void {
    const file = request.body as Readable;
    const key = idempotencyKeyOf(request.headers[IDEMPOTENCY_KEY]);
    const taking = { granted, request, key, dryRun, path: '/v1/referrals' };
    const chunks = keepsComing(file, request.patienceMs, () => tooSlow(request.raw, reply.raw));
    const answers = Readable.from(this.files.take(chunks, taking, from), { objectMode: false });
    // The caller has hung up: stop reading the file, which ends the answers as well.
    reply.raw.once('close', () => file.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(answers);
  }
}
