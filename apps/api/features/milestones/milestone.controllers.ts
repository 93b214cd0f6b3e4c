import { Body, Controller, HttpCode, Inject, Param, Post, type Type, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { CommandBody } from '#contracts/http/acted';
import { dryRun, type DryRunAnswer } from '#contracts/http/dry-run';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { journeyAfter } from '#contracts/http/journey-view';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import type { MilestoneName } from '#journey/model/milestone';
import { replacedBy } from '#journey/rules/replaces';
import type { JourneyView } from '#journey/view';
import type { Actor } from '#journey/model/actor';
import { Moves } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { viewAfter } from '#api/platform/access/visible-fields';
import { ActingPerson } from '#api/platform/access/acting-person';
import {
  IN_CARE_TEAM,
  IN_JOURNEY,
  IN_JOURNEY_AND_TRACK,
  IN_TASK_OF_BODY,
  type ResourceLocator,
} from '#api/platform/access/resource-locator';
import { DryRun, TakesDryRun } from '#api/platform/dry-run/dry-run';
import { TakesReturnMinimal } from '#api/platform/preferences/return-minimal';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { IfMatch, mustBeChecked, sequenceOf, TakesIfMatch } from '#api/platform/unchanged/if-match';
import { settlingLocalTimes } from './local-times.js';
import { ReachMilestone } from './reach-milestone.js';
import { TryMilestone } from './try-milestone.js';

/** Where a request names what the milestone is about, besides the journey. */
const ABOUT = {
  careTeam: IN_CARE_TEAM,
  task: IN_TASK_OF_BODY,
  track: IN_JOURNEY_AND_TRACK,
} as const satisfies Record<string, ResourceLocator>;

/** An If-Match is the ETag of `GET /v1/journeys/{id}`, or its `seq` alone. */
const JOURNEY = sequenceOf('journey');

/** The least that an answer says: which journey, and up to where whoever sent the milestone knows it. */
const whichAndHowFar = ({ journeyId, seq }: JourneyView): object => ({ journeyId, seq });

const NOTHING_MORE: MethodDecorator = () => undefined;

const answered = z.union([journeyAfter, dryRun]);

/** A controller with one route, the POST of one milestone: a real route of Nest's, so that the document has it too. */
const controllerOf = (name: MilestoneName): Type => {
  const { path, summary, body, action, about, localTimes } = MILESTONES[name];
  const ofTracks = about === 'track' ? (['no-such-track'] as const) : [];
  const replaces = replacedBy(name) !== null;

  @ApiTags('milestones')
  @Controller('v1/journeys/:journeyId')
  class MilestoneController {
    constructor(
      @Inject(ReachMilestone) private readonly milestones: ReachMilestone,
      @Inject(TryMilestone) private readonly trials: TryMilestone,
    ) {}

    @Moves(action, about === 'task' ? 'Task' : 'Journey', about ? ABOUT[about] : IN_JOURNEY)
    @Post(path)
    @HttpCode(200)
    @IdempotencyKey()
    @(localTimes ? UseInterceptors(settlingLocalTimes(localTimes)) : NOTHING_MORE)
    @TakesDryRun()
    @TakesReturnMinimal(whichAndHowFar)
    @(replaces ? TakesIfMatch(JOURNEY) : NOTHING_MORE)
    @ApiOperation({ operationId: name, summary })
    @Answers(
      200,
      'The journey after it; to who may not read it, or prefers `return=minimal`, its `journeyId` and `seq`. Of a dry run, what it would do',
      answered,
    )
    @Problems(
      ...BODY_PROBLEMS,
      ...IDEMPOTENCY_PROBLEMS,
      ...ofTracks,
      ...(replaces ? (['changed-meanwhile'] as const) : []),
      'no-such-journey',
      'refused',
      'journey-closed',
      'journey-not-running',
      'unavailable',
      'unconfirmed',
    )
    async reach(
      @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
      @Body({ schema: body }) { data }: CommandBody<unknown>,
      @ActingPerson() by: Actor,
      @RequestOf() request: KnownRequest,
      @Grant() granted: GrantedAccess,
      @DryRun() only: boolean,
      @IfMatch(JOURNEY) read: number | null,
    ): Promise<JourneyView | DryRunAnswer> {
      mustBeChecked(read, replaces, granted.reads);
      if (only) return this.trials.on(journeyId, name, { by, data }, granted, read);
      return viewAfter(await this.milestones.reach(journeyId, name, { by, data }, request, read), granted);
    }
  }

  Object.defineProperty(MilestoneController, 'name', { value: `${name}Controller` });
  return MilestoneController;
};

export const MILESTONE_CONTROLLERS = MILESTONE_NAMES.map(controllerOf);
