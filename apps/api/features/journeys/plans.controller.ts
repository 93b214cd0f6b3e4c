import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { plansOfJourney, type PlansOfJourney } from '#contracts/http/plan-versions';
import { PLAN_EVENTS, criteriaInForce, planVersions, type PlanVersion } from '#journey/plan-versions';
import { ReadEvents } from '#records/journeys/read-events';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { Problem } from '#api/platform/problems/problem';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/plans')
export class PlansController {
  constructor(
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readPlans',
    summary: 'Every version of the plan, who signed it, and its discharge criteria',
  })
  @Answers(200, 'The versions, first to last', plansOfJourney)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<PlansOfJourney> {
    const events = await this.events.ofTypes(journeyId, [...PLAN_EVENTS, 'criterionAssessed']);
    const versions = planVersions(events);
    if (versions.length === 0 && !(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
    return { items: versions.map(shown), criteria: criteriaInForce(versions, events) };
  }
}

const iso = (at: number): string => new Date(at).toISOString();

const shown = (one: PlanVersion): PlansOfJourney['items'][number] => ({
  ...one,
  // The cast holds: the plan is kept as it was sent, and the same schema validated it then.
  plan: one.plan as PlansOfJourney['items'][number]['plan'],
  writtenAt: iso(one.writtenAt),
  signatures: one.signatures.map(({ signer, at, how }) => ({ signer, at: iso(at), how })),
  inForceFrom: one.inForceFrom === null ? null : iso(one.inForceFrom),
  droppedAt: one.droppedAt === null ? null : iso(one.droppedAt),
});
