import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  journeyCounts,
  journeyCountsQuery,
  type JourneyCounts,
  type JourneyCountsQuery,
} from '#contracts/http/journey-counts';
import { PHASES } from '#journey/model/phase';
import { CountJourneys, MOST_COUNTED, type CountedBy } from '#records/journeys/count-journeys';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { mustFilterByVisible } from '#api/platform/access/visible-fields';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

@ApiTags('journeys')
@Controller('v1/journeys/counts')
export class JourneyCountsController {
  constructor(
    @Inject(CountJourneys) private readonly journeys: CountJourneys,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Access('list', 'Journey', IN_LIST)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'countJourneys',
    summary: 'How many journeys of the caseload there are by phase, track or tier',
  })
  @Answers(200, 'The counts', journeyCounts)
  @Problems('invalid-input', 'unavailable')
  async count(
    @Query({ schema: journeyCountsQuery }) { by, ...filter }: JourneyCountsQuery,
    @Grant() granted: GrantedAccess,
  ): Promise<JourneyCounts> {
    mustFilterByVisible(filter, granted, ['overdue', 'open']);
    const counts = await this.journeys.by(by, await this.valuesOf(by), filter, granted.scope);
    const items = counts.map(({ value, count }) => ({
      value,
      count: Math.min(count, MOST_COUNTED),
      more: count > MOST_COUNTED,
    }));
    return { by, items };
  }

  /** All values to count, in the order in which people know them. */
  private async valuesOf(by: CountedBy): Promise<readonly string[]> {
    if (by === 'phase') return PHASES;
    const policy = await this.policies.current();
    return (by === 'track' ? policy.tracks : policy.tiers).map(({ id }) => id);
  }
}
