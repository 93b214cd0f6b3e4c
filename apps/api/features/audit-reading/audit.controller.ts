import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import {
  auditPage,
  auditPeriod,
  auditQuery,
  type AuditPeriodQuery,
  type AuditQuery,
} from '#contracts/http/audit';
import { exportedLine, exportedRow, verifiedLine, walkedLine } from '#contracts/http/audit-lines';
import type { PageOf } from '#contracts/http/page';
import { ReadAudit, type ListedAuditRow } from '#records/audit/read-audit';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { After } from '#api/platform/http/cursors/after';
import { Access } from '#api/platform/access/access';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { listed } from '#api/platform/http/paging';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { exportLines } from './export-lines.js';
import { SharedVerification } from './shared-verification.js';

/** For auditors, who read the audit and change nothing. Their own reading is in it, too. */
@ApiTags('audit')
@Controller('v1/audit')
export class AuditController {
  constructor(
    @Inject(ReadAudit) private readonly audit: ReadAudit,
    @Inject(SharedVerification) private readonly verification: SharedVerification,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  @Access('read', 'Audit', IN_PROGRAM)
  @Get()
  @ApiOperation({ operationId: 'listAudit', summary: 'Who saw, wrote and was refused what; latest first' })
  @Answers(200, 'A page of rows', auditPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: auditQuery }) { limit, cursor: _, ...filter }: AuditQuery,
    @After() after: string | null,
  ): Promise<PageOf<ListedAuditRow>> {
    return listed(await this.audit.list(filter, { limit, after }));
  }

  @Access('verify', 'Audit', IN_PROGRAM)
  @Get('verification')
  @ApiOperation({
    operationId: 'verifyAudit',
    summary: 'Whether every row is as it was written; the first that is not, in each chain',
    description:
      'Walks every chain to its end; one walk at a time. Keep the `chains` of an answer: only they show that everything was written anew (`npm run audit:verify -- --earlier`).',
  })
  @Streams('How many rows have been walked, and at the end what was found', walkedLine, verifiedLine)
  @Problems('unavailable')
  verify(@Res() reply: FastifyReply): void {
    stream(reply, this.verification.lines());
  }

  @Access('read', 'Audit', IN_PROGRAM)
  @Get('export')
  @ConfiguresRoute({ audited: 'export' })
  @ApiOperation({
    operationId: 'exportAudit',
    summary: 'Every row with its hashes, chain by chain, to be kept and walked elsewhere',
  })
  @Streams('A row a line, and at the end how many there were', exportedRow, exportedLine)
  @Problems('invalid-input', 'unavailable')
  export(@Query({ schema: auditPeriod }) period: AuditPeriodQuery, @Res() reply: FastifyReply): void {
    stream(reply, exportLines(this.dataSource, period));
  }
}

const stream = (reply: FastifyReply, lines: AsyncIterable<string>): void => {
  const body = Readable.from(lines, { objectMode: false });
  // The client has gone: stop reading rows.
  reply.raw.once('close', () => body.destroy());
  void reply.code(200).type(NDJSON_TYPE).send(body);
};
