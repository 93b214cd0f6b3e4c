import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { missedClocks, type MissedClocks } from '#contracts/http/missed-clocks';
import { CountMissed } from '#records/journeys/count-missed';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';

@ApiTags('outcomes')
@Controller('v1/outcomes/missed-clocks')
export class MissedClocksController {
  constructor(@Inject(CountMissed) private readonly missed: CountMissed) {}

  @Access('list', 'Outcomes', IN_LIST)
  @Get()
  @ApiOperation({
    operationId: 'countMissedClocks',
    summary: 'Which clocks are missed: how many by rule, role and clinician, and since when',
    description: 'Each is on the list of tasks (`GET /v1/tasks?status=open&overdue=true`).',
  })
  @Answers(200, 'The missed clocks', missedClocks)
  @Problems('unavailable')
  async read(@Grant() { scope }: GrantedAccess): Promise<MissedClocks> {
    const { items, more } = await this.missed.clocks(scope);
    return { items: items.map(({ since, ...item }) => ({ ...item, since: since.toISOString() })), more };
  }
}
