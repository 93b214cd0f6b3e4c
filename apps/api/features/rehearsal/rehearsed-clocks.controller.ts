import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { rehearsedClocks, type RehearsedClocks } from '#contracts/http/rehearsal';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { JourneyTimes } from '#api/platform/journeys/journey-times';
import { Asks } from '#api/platform/audit/asks';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';

/** Says which clients of a list are ahead, so that each row may be told by its own clock. Registered in rehearsals only. */
@ApiTags('rehearsal')
@Controller('v1/rehearsal/journeys')
export class RehearsedClocksController {
  constructor(@Inject(JourneyTimes) private readonly times: JourneyTimes) {}

  @Asks('many')
  @Access('rehearse', 'Journey', IN_LIST)
  @Get()
  @ApiOperation({
    operationId: 'listRehearsedClocks',
    summary: 'The open journeys whose clock was moved on, each with its time',
    description:
      'As far as this API has heard: since it was started it knows of a journey that nobody has opened or moved what its last event says.',
  })
  @Answers(200, 'Those that are ahead', rehearsedClocks)
  @Problems('unavailable')
  async list(@Grant() { scope }: GrantedAccess): Promise<RehearsedClocks> {
    const ahead = await this.times.allAhead(scope);
    return { items: ahead.map(({ journeyId, now }) => ({ journeyId, now: new Date(now).toISOString() })) };
  }
}
