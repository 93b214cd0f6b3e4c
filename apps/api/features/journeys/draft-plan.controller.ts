import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { planToStartFrom, type PlanToStartFrom } from '#contracts/http/draft-plan';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { FindLastPlan } from '#records/journeys/last-plan';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { Problem } from '#api/platform/problems/problem';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/draft-plan')
export class DraftPlanController {
  constructor(
    @Inject(FindLastPlan) private readonly plans: FindLastPlan,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readPlanToStartFrom',
    summary: 'The plan that a draft starts from',
    description: "The journey's own, or for somebody who returns the one of the last stay (R-RETURN).",
  })
  @Answers(200, 'The plan, ready to be changed and sent', planToStartFrom)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PlanToStartFrom> {
    const last = await this.plans.before(journeyId, scope);
    if (!last) {
      if (!(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
      return { plan: null, from: null };
    }
    const { plan, draftedAt } = last;
    return {
      plan: plan as PlanToStartFrom['plan'],
      from: { journeyId: last.journeyId, draftedAt: draftedAt.toISOString() },
    };
  }
}
