import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ladders, type Ladders, type OpenIncident } from '#contracts/http/ladders';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { MOST_INCIDENTS, ReadIncidents } from '#records/journeys/read-incidents';
import { toIncidentDto } from './to-incident-dto.js';

@ApiTags('tasks')
@Controller('v1/ladders')
export class LaddersController {
  constructor(
    @Inject(ReadIncidents) private readonly incidents: ReadIncidents,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Access('list', 'Incident', IN_LIST)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'listLadders',
    summary: 'Relapses and high risks that nobody has settled, who is told next first',
  })
  @Answers(200, 'The open incidents', ladders)
  @Problems('unavailable')
  async list(@Grant() { scope }: GrantedAccess): Promise<Ladders> {
    const open = await this.incidents.open(scope);
    const items = await Promise.all(
      open
        .slice(0, MOST_INCIDENTS)
        .map(async (incident) => toIncidentDto(incident, await this.policies.under(incident.policyVersion))),
    );
    return { items: items.sort(byNextRung), more: open.length > MOST_INCIDENTS };
  }
}

/** An incident without a next rung comes first, because nobody else will be told of it. The others are in the order of their next rung. */
const byNextRung = (a: OpenIncident, b: OpenIncident): number =>
  (a.nextRungAt ?? '') < (b.nextRungAt ?? '') ? -1 : 1;
