import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { brokenGlassPage, brokenGlassQuery, type BrokenGlassQuery } from '#contracts/http/break-glass';
import type { PageOf } from '#contracts/http/page';
import { BreakGlass, type BrokenGlass } from '#records/break-glass';
import { listed } from '../journeys/listed.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { Access } from './access.js';
import { Grant, type Granted } from './granted.js';
import { OF_LIST } from './where.js';

@ApiTags('access')
@Controller('v1/break-glass')
export class BreakGlassListController {
  constructor(@Inject(BreakGlass) private readonly glass: BreakGlass) {}

  @Get()
  @Access('list', 'BreakGlass', OF_LIST)
  @ApiOperation({
    operationId: 'listBrokenGlass',
    summary: 'Who has broken the glass, and why; latest first',
  })
  @Answers(200, 'A page of them', brokenGlassPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: brokenGlassQuery }) { limit, cursor }: BrokenGlassQuery,
    @Grant() { scope }: Granted,
  ): Promise<PageOf<BrokenGlass>> {
    return listed(await this.glass.list(scope, { limit, after: cursor ?? null }));
  }
}
