import { Body, Controller, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Acted } from '#contracts/http/acted';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { journeyView } from '#contracts/http/journey-view';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import type { MilestoneName } from '#journey/milestone';
import type { JourneyView } from '#journey/view';
import { namesTrack, OfMilestone } from '../access/of-milestone.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
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
    @Keyed()
    @ApiOperation({ operationId: name, summary })
    @Answers(200, 'The journey after it', journeyView)
    @Problems(
      ...OF_A_BODY,
      ...OF_A_KEY,
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
      @Body({ schema: body }) acted: Acted<unknown>,
      @RequestOf() request: KnownRequest,
    ): Promise<JourneyView> {
      return this.milestones.reach(journeyId, name, acted, request);
    }
  }

  Object.defineProperty(MilestoneController, 'name', { value: `${name}Controller` });
  return MilestoneController;
};

export const MILESTONE_CONTROLLERS = MILESTONE_NAMES.map(controllerOf);
