import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dryRun, type DryRunAnswer } from '#contracts/http/dry-run';
import {
  groupAfter,
  groupBody,
  groupInFull,
  groupParams,
  leaveBody,
  memberBody,
  memberParams,
  trackParams,
  type GroupBody,
  type GroupParams,
  type LeaveBody,
  type MemberBody,
  type MemberParams,
  type TrackParams,
} from '#contracts/http/track';
import type { Actor } from '#journey/model/actor';
import { Access, ActsAs } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_TRACK } from '#api/platform/access/resource-locator';
import { Asks } from '#api/platform/audit/asks';
import { DryRun, TakesDryRun } from '#api/platform/dry-run/dry-run';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Conditional } from '#api/platform/unchanged/conditional';
import { IfMatch, TakesIfMatch } from '#api/platform/unchanged/if-match';
import { ArrangeGroups, type ShownAfter } from './arrange-groups.js';
import { ReadGroup, type ShownGroup } from './read-group.js';
import { TryGroup } from './try-group.js';
import { GROUP } from './unchanged-group.js';

const ANY = [
  ...BODY_PROBLEMS,
  ...IDEMPOTENCY_PROBLEMS,
  'no-such-track',
  'refused',
  'unavailable',
  'unconfirmed',
] as const;

const answered = z.union([groupAfter, dryRun]);
const AFTER = 'The group after it; of a dry run, what it would do';

@ApiTags('tracks')
@Controller('v1/tracks/:trackId/groups')
export class GroupsController {
  constructor(
    @Inject(ArrangeGroups) private readonly groups: ArrangeGroups,
    @Inject(ReadGroup) private readonly reads: ReadGroup,
    @Inject(TryGroup) private readonly trials: TryGroup,
  ) {}

  @Access('read', 'Track', IN_TRACK)
  @Asks('many')
  @Get(':group')
  @Conditional()
  @ApiOperation({
    operationId: 'readGroup',
    summary:
      'One group: when and where it meets, who is on its roster, how their last sessions ended, and who waits for it (R-GROUP)',
  })
  @Answers(200, 'The group', groupInFull)
  @Problems('invalid-input', 'no-such-group', 'unavailable')
  async one(
    @Param({ schema: groupParams }) { trackId, group }: GroupParams,
    @Grant() granted: GrantedAccess,
    @Req() request: FastifyRequest,
  ): Promise<ShownGroup> {
    const shown = await this.reads.one(trackId, group, granted);
    request.readAt = shown.seq;
    return shown;
  }

  @ActsAs('arrange', 'Track', IN_TRACK)
  @Post()
  @HttpCode(200)
  @IdempotencyKey()
  @TakesDryRun()
  @TakesIfMatch(GROUP)
  @ApiOperation({ operationId: 'arrangeGroup', summary: 'A group is made, or changed (R-GROUP)' })
  @Answers(200, AFTER, answered)
  @Problems(...ANY, 'changed-meanwhile')
  arrange(
    @Param({ schema: trackParams }) { trackId }: TrackParams,
    @Body({ schema: groupBody }) { data }: GroupBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @IfMatch(GROUP) read: number | null,
    @DryRun() only: boolean,
  ): Promise<ShownAfter | DryRunAnswer> {
    const command = { name: 'arrangeGroup', ...data } as const;
    if (only) return this.trials.on(trackId, command, read);
    return this.groups.arrange(trackId, command, by, request, read);
  }

  @ActsAs('arrange', 'Track', IN_TRACK)
  @Post(':group/members')
  @HttpCode(200)
  @IdempotencyKey()
  @TakesDryRun()
  @ApiOperation({ operationId: 'joinGroup', summary: 'A client, or a couple, comes on the roster (R-GROUP)' })
  @Answers(200, AFTER, answered)
  @Problems(...ANY, 'no-such-group', 'no-such-journey')
  join(
    @Param({ schema: groupParams }) { trackId, group }: GroupParams,
    @Body({ schema: memberBody }) { data }: MemberBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @DryRun() only: boolean,
  ): Promise<ShownAfter | DryRunAnswer> {
    const command = { name: 'joinGroup', group, ...data } as const;
    if (only) return this.trials.on(trackId, command);
    return this.groups.arrange(trackId, command, by, request);
  }

  @ActsAs('arrange', 'Track', IN_TRACK)
  @Post(':group/members/:journeyId/remove')
  @HttpCode(200)
  @IdempotencyKey()
  @TakesDryRun()
  @ApiOperation({
    operationId: 'leaveGroup',
    summary: 'A client leaves the roster; a couple leaves together',
  })
  @Answers(200, AFTER, answered)
  @Problems(...ANY, 'no-such-group', 'no-such-journey')
  leave(
    @Param({ schema: memberParams }) { trackId, group, journeyId }: MemberParams,
    @Body({ schema: leaveBody }) _: LeaveBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @DryRun() only: boolean,
  ): Promise<ShownAfter | DryRunAnswer> {
    const command = { name: 'leaveGroup', group, journeyId } as const;
    if (only) return this.trials.on(trackId, command);
    return this.groups.arrange(trackId, command, by, request);
  }
}
