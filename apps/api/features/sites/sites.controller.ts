import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import {
  closedLine,
  closedSummary,
  closeSite,
  reopenSite,
  siteParams,
  type CloseSite as CloseSiteBody,
  type ReopenSite,
  type SiteParams,
} from '#contracts/http/site';
import type { Actor } from '#journey/model/actor';
import type { DayOfSite } from '#records/sites/site-closures';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_SITE } from '#api/platform/access/resource-locator';
import { NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from '#api/platform/idempotency/idempotency-key';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { CloseSite } from './close-site.js';

const LINES = 'A line for each journey that has sessions, and at the end a summary';
const AGAIN = 'With an Idempotency-Key a request that was broken off can be sent again whole.';

@ApiTags('sites')
@Controller('v1/sites/:site')
export class SitesController {
  constructor(@Inject(CloseSite) private readonly sites: CloseSite) {}

  @ActsAs('close', 'Site', IN_SITE)
  @Post('closures')
  @HttpCode(200)
  @ConfiguresRoute({ unhurried: true })
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'closeSite',
    summary: 'The site is closed for a day: its sessions are cancelled by the program (R-ATTEND)',
    description: `Who begins treatment there before that day has none on it either. ${AGAIN}`,
  })
  @Streams(LINES, closedLine, closedSummary)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'unavailable')
  close(
    @Param({ schema: siteParams }) { site }: SiteParams,
    @Body({ schema: closeSite }) { data }: CloseSiteBody,
    @ActingPerson() by: Actor,
    @RequestOf() known: KnownRequest,
    @Grant() granted: GrantedAccess,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.tell({ site, closed: true, ...data }, by, known, granted, request, reply);
  }

  @ActsAs('close', 'Site', IN_SITE)
  @Post('closures/lift')
  @HttpCode(200)
  @ConfiguresRoute({ unhurried: true })
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'reopenSite',
    summary: 'The site is not closed on that day after all: what is still to come of it is held (R-ATTEND)',
    description: AGAIN,
  })
  @Streams(LINES, closedLine, closedSummary)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'unavailable')
  lift(
    @Param({ schema: siteParams }) { site }: SiteParams,
    @Body({ schema: reopenSite }) { data }: ReopenSite,
    @ActingPerson() by: Actor,
    @RequestOf() known: KnownRequest,
    @Grant() granted: GrantedAccess,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.tell({ site, closed: false, ...data }, by, known, granted, request, reply);
  }

  private async tell(
    day: DayOfSite,
    by: Actor,
    known: KnownRequest,
    { person }: GrantedAccess,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const key = idempotencyKeyOf(request.headers[IDEMPOTENCY_KEY]);
    await this.sites.keep(day, by, known);
    const lines = Readable.from(this.sites.tell(day, by, key, person), { objectMode: false });
    // Nobody listens any more: no further journey is told.
    reply.raw.once('close', () => lines.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(lines);
  }
}
