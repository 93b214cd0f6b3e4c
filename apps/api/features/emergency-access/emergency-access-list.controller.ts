import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandBody } from '#contracts/http/acted';
import {
  brokenGlass,
  brokenGlassPage,
  brokenGlassQuery,
  followUpGlass,
  type BrokenGlassQuery,
} from '#contracts/http/break-glass';
import { glassParams, type GlassParams } from '#contracts/http/ids';
import type { PageOf } from '#contracts/http/page';
import type { Actor } from '#journey/model/actor';
import { BreakGlass, type BrokenGlass } from '#records/access/break-glass';
import { After } from '#api/platform/http/cursors/after';
import { listed } from '#api/platform/http/paging';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { ActingPerson } from '#api/platform/access/acting-person';
import { Access, ActsAs } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_BROKEN_GLASS, IN_LIST } from '#api/platform/access/resource-locator';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Conditional } from '#api/platform/unchanged/conditional';

/** What follows an emergency access: it is listed, whether or not anybody is told by mail; it is ended early; and it is reviewed. */
@ApiTags('access')
@Controller('v1/break-glass')
export class EmergencyAccessListController {
  constructor(@Inject(BreakGlass) private readonly glass: BreakGlass) {}

  @Get()
  @Conditional()
  @Access('list', 'BreakGlass', IN_LIST)
  @ApiOperation({
    operationId: 'listBrokenGlass',
    summary: 'Who has broken the glass, and why; latest first',
    description:
      '`reviewed=false` is what waits for a supervisor. Who leads nobody sees what they broke themselves.',
  })
  @Answers(200, 'A page of them', brokenGlassPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: brokenGlassQuery }) { limit, reviewed }: BrokenGlassQuery,
    @After() after: string | null,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PageOf<BrokenGlass>> {
    return listed(await this.glass.list(scope, { limit, after }, reviewed ?? null));
  }

  @Post(':glassId/end')
  @HttpCode(200)
  @ActsAs('end', 'BreakGlass', IN_BROKEN_GLASS)
  @ApiOperation({
    operationId: 'endBrokenGlass',
    summary:
      'Ends it before its time is over: by whoever broke it, or a leader of the site. Sent again it changes nothing',
  })
  @Answers(200, 'As it is now', brokenGlass)
  @Problems(...BODY_PROBLEMS, 'no-such-broken-glass', 'unavailable')
  end(
    @Param({ schema: glassParams }) { glassId }: GlassParams,
    @Body({ schema: followUpGlass }) _: CommandBody<object>,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<BrokenGlass> {
    return this.followedUp(glassId, 'ended', by, request);
  }

  @Post(':glassId/review')
  @HttpCode(200)
  @ActsAs('review', 'BreakGlass', IN_BROKEN_GLASS)
  @ApiOperation({
    operationId: 'reviewBrokenGlass',
    summary: 'A leader who has not broken it has looked at who did, and why. Sent again it changes nothing',
  })
  @Answers(200, 'As it is now', brokenGlass)
  @Problems(...BODY_PROBLEMS, 'no-such-broken-glass', 'unavailable')
  review(
    @Param({ schema: glassParams }) { glassId }: GlassParams,
    @Body({ schema: followUpGlass }) _: CommandBody<object>,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<BrokenGlass> {
    return this.followedUp(glassId, 'reviewed', by, request);
  }

  private async followedUp(
    glassId: string,
    what: 'ended' | 'reviewed',
    by: Actor,
    { id }: KnownRequest,
  ): Promise<BrokenGlass> {
    const found = await this.glass.followUp(glassId, what, by, id);
    if (!found) throw new Problem('no-such-broken-glass');
    return found;
  }
}
