import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { brokenGlassPage, brokenGlassQuery, type BrokenGlassQuery } from '#contracts/http/break-glass';
import type { PageOf } from '#contracts/http/page';
import { BreakGlass, type BrokenGlass } from '#records/access/break-glass';
import { listed } from '#api/platform/http/paging';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';

@ApiTags('access')
@Controller('v1/break-glass')
export class EmergencyAccessListController {
  constructor(@Inject(BreakGlass) private readonly glass: BreakGlass) {}

  @Get()
  @Access('list', 'BreakGlass', IN_LIST)
  @ApiOperation({
    operationId: 'listBrokenGlass',
    summary: 'Who has broken the glass, and why; latest first',
  })
  @Answers(200, 'A page of them', brokenGlassPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: brokenGlassQuery }) { limit, cursor }: BrokenGlassQuery,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PageOf<BrokenGlass>> {
    return listed(await this.glass.list(scope, { limit, after: cursor ?? null }));
  }
}
