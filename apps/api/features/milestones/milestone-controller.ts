import { Body, Controller, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandBody } from '#contracts/http/acted';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { journeyView } from '#contracts/http/journey-view';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import type { MilestoneName } from '#journey/model/milestone';
import type { JourneyView } from '#journey/view';
import { namesTrack, OfMilestone } from './of-milestone.js';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/keyed';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { ReachMilestone } from './reach-milestone.js';

/** A controller with one route, the POST of one milestone: a real route of Nest's, so that the document has it too. */
const controllerOf = (name: MilestoneName): Type => {
  const { path, summary, body } = MILESTONES[name];
  const ofTracks = namesTrack(name) ? (['no-such-track'] as const) : [];

  @ApiTags('milestones')
  @Controller('v1/journeys/:journeyId')
  class MilestoneController {
    constructor(@Inject(ReachMilestone) private readonly milestones: ReachMilestone) {}

    @OfMilestone(name)
    @Post(path)
    @HttpCode(200)
    @IdempotencyKey()
    @ApiOperation({ operationId: name, summary })
    @Answers(200, 'The journey after it', journeyView)
    @Problems(
      ...BODY_PROBLEMS,
      ...IDEMPOTENCY_PROBLEMS,
      ...ofTracks,
      'no-such-journey',
      'refused',
      'journey-closed',
      'journey-not-running',
      'unavailable',
      'unconfirmed',
    )
    reach(
      @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
      @Body({ schema: body }) acted: CommandBody<unknown>,
      @RequestOf() request: KnownRequest,
    ): Promise<JourneyView> {
      return this.milestones.reach(journeyId, name, acted, request);
    }
  }

  Object.defineProperty(MilestoneController, 'name', { value: `${name}Controller` });
  return MilestoneController;
};

export const MILESTONE_CONTROLLERS = MILESTONE_NAMES.map(controllerOf);
