import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { plansOfJourney, type PlansOfJourney } from '#contracts/http/plan-versions';
import type { JourneyEvent } from '#journey/event';
import { PLAN_EVENTS, planVersions, type PlanVersion } from '#journey/plan-versions';
import { ReadEvents } from '#records/read-events';
import { ReadJourneys } from '#records/read-journeys';
import { Access } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/plans')
export class PlansController {
  constructor(
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @Access('read', 'Record', OF_JOURNEY)
  @Get()
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
    return { items: versions.map(shown), criteria: criteriaOf(versions, events) };
  }
}

const iso = (at: number): string => new Date(at).toISOString();

const shown = (one: PlanVersion): PlansOfJourney['items'][number] => ({
  ...one,
  // As it was sent: the same schema has taken it in.
  plan: one.plan as PlansOfJourney['items'][number]['plan'],
  writtenAt: iso(one.writtenAt),
  signatures: one.signatures.map(({ signer, at }) => ({ signer, at: iso(at) })),
  inForceFrom: one.inForceFrom === null ? null : iso(one.inForceFrom),
});

const criteriaOf = (
  versions: readonly PlanVersion[],
  events: readonly JourneyEvent[],
): PlansOfJourney['criteria'] => {
  const inForce = versions.findLast(({ inForceFrom }) => inForceFrom !== null);
  const last = (criterion: string): boolean | null => {
    const looked = events.findLast(
      (event) => event.type === 'criterionAssessed' && event.data.criterion === criterion,
    );
    return looked?.type === 'criterionAssessed' ? looked.data.met : null;
  };
  return (inForce?.plan.dischargeCriteria ?? []).map((criterion) => ({ criterion, met: last(criterion) }));
};
