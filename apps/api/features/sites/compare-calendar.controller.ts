import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import {
  calendarComparisonSummary,
  compareCalendar,
  type CompareCalendar as CompareBody,
} from '#contracts/http/compare-calendar';
import { comparedJourney, comparedSoFar } from '#contracts/http/compare-policies';
import { siteParams, type SiteParams } from '#contracts/http/site';
import { Access } from '#api/platform/access/access';
import { IN_SITE } from '#api/platform/access/resource-locator';
import { Asks } from '#api/platform/audit/asks';
import { ShownRows } from '#api/platform/audit/shown-rows';
import { NDJSON_TYPE } from '#api/platform/http/body/media-types';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Streams } from '#api/platform/openapi/streams';
import { CompareCalendar } from './compare-calendar.js';

@ApiTags('sites')
@Controller('v1/sites/:site/calendar/compare')
export class CompareCalendarController {
  constructor(
    @Inject(CompareCalendar) private readonly comparison: CompareCalendar,
    @Inject(ShownRows) private readonly shown: ShownRows,
  ) {}

  @Access('publish', 'Site', IN_SITE)
  @Asks('one')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'compareSiteCalendar',
    summary: 'What would change for whom, were these the days of the site; nothing is changed',
    description:
      'Of each open journey there: clocks and recommendations as they would stand now, and sessions to come that would fall away or be held. What has been decided is not judged again. POST /v1/sites/{site}/calendar does it.',
  })
  @Streams(
    'Progress; each journey that would change, by which rule and what; at the end a summary by rule',
    comparedSoFar,
    comparedJourney,
    calendarComparisonSummary,
  )
  @Problems(...BODY_PROBLEMS, 'unavailable')
  async compare(
    @Param({ schema: siteParams }) { site }: SiteParams,
    @Body({ schema: compareCalendar }) days: CompareBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const show = (journeys: unknown) => this.shown.note(request, journeys);
    const lines = Readable.from(await this.comparison.compare(site, days, show), { objectMode: false });
    // If the client closes the connection, no further journey is compared.
    reply.raw.once('close', () => lines.destroy());
    void reply.code(200).type(NDJSON_TYPE).send(lines);
  }
}
