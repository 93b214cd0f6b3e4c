import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { actionsOfJourney, type ActionsOfJourney } from '#contracts/http/action';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { WhatMayBeDone } from './what-may-be-done.js';

@ApiTags('milestones')
@Controller('v1/journeys/:journeyId/actions')
export class ActionsController {
  constructor(
    @Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded,
    @Inject(WhatMayBeDone) private readonly may: WhatMayBeDone,
  ) {}

  @Access('read', 'Task', IN_JOURNEY)
  @Get()
  @ApiOperation({
    operationId: 'readActions',
    summary: 'What may be done with a journey now, by whoever asks',
    description:
      'Each milestone that makes sense as the journey stands, with what its form begins with, and with the rule that stands in its way. `?dryRun=true` on its route says the same of what was filled in.',
  })
  @Answers(200, 'The milestones', actionsOfJourney)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() { person }: GrantedAccess,
  ): Promise<ActionsOfJourney> {
    return this.may.be(await this.recorded.of(journeyId), person);
  }
}
