import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { siteParams, type SiteParams } from '#contracts/http/site';
import {
  calendarLine,
  calendarSummary,
  publishCalendar,
  siteCalendar,
  type PublishCalendar as PublishCalendarBody,
  type SiteCalendar,
} from '#contracts/http/site-calendar';
import type { Actor } from '#journey/model/actor';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_SITE } from '#api/platform/access/resource-locator';
import { NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { IDEMPOTENCY_KEY, idempotencyKeyOf } from '#api/platform/idempotency/idempotency-key';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { PublishCalendar } from './publish-calendar.js';
import { ReadCalendar } from './read-calendar.js';

@ApiTags('sites')
@Controller('v1/sites/:site/calendar')
export class CalendarController {
  constructor(
    @Inject(PublishCalendar) private readonly calendars: PublishCalendar,
    @Inject(ReadCalendar) private readonly calendar: ReadCalendar,
  ) {}

  @Access('read', 'Site', IN_SITE)
  @Get()
  @ApiOperation({
    operationId: 'readSiteCalendar',
    summary: 'Time zone, weekdays, holidays, closures, and days for which the site is closed',
  })
  @Answers(200, 'From today on', siteCalendar)
  @Problems('invalid-input', 'unavailable')
  read(@Param({ schema: siteParams }) { site }: SiteParams): Promise<SiteCalendar> {
    return this.calendar.of(site);
  }

  @ActsAs('publish', 'Site', IN_SITE)
  @Post()
  @HttpCode(200)
  @ConfiguresRoute({ unhurried: true })
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'publishSiteCalendar',
    summary: 'The site has days of its own from here on: every open journey there goes by them (R-POLICY)',
    description:
      'The whole of them, in the place of those before. Clocks in business days, sessions and closed days are those of the new calendar from now on, by the clocks of its zone; what has been stays as it was, and when it was. Who comes later has it from the start. With an Idempotency-Key a request that was broken off can be sent again whole.',
  })
  @Streams(
    'A line for each open journey of the site, and at the end a summary',
    calendarLine,
    calendarSummary,
  )
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'unavailable')
  async publish(
    @Param({ schema: siteParams }) { site }: SiteParams,
    @Body({ schema: publishCalendar }) { data }: PublishCalendarBody,
    @ActingPerson() by: Actor,
    @RequestOf() known: KnownRequest,
    @Grant() { person }: GrantedAccess,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reason, ...days } = data;
    const key = idempotencyKeyOf(request.headers[IDEMPOTENCY_KEY]);
    const calendar = await this.calendars.keep({ site, days, reason }, by, known);
    const lines = Readable.from(this.calendars.tell(calendar, reason, by, key, person), {
      objectMode: false,
    });
    // If the client closes the connection, no further journey is told.
    reply.raw.once('close', () => lines.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(lines);
  }
}
