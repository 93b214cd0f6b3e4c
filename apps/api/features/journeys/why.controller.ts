import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { eventParams, journeyParams, type EventParams, type JourneyParams } from '#contracts/http/ids';
import { why, whyNow } from '#contracts/http/why';
import { lastInRecord, explainInRecord, explainRecorded } from '#journey/explain/recorded';
import type { CurrentExplanation } from '#journey/explain/current';
import type { Explanation } from '#journey/explain/explain-event';
import { inItsClocks } from '#journey/sessions/clocks-left';
import { ReadEvents } from '#records/journeys/read-events';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { Problem } from '#api/platform/problems/problem';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { Conditional } from '#api/platform/unchanged/conditional';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/why')
export class WhyController {
  constructor(
    @Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded,
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @ApiOperation({
    operationId: 'whyItStands',
    summary: 'Why the journey stands as it does: rules and what they look at',
    description: 'Open tasks, running clocks, eligibility, level and taper. The Query `why` says the same.',
  })
  @Answers(
    200,
    'Each with its rule, the policy, the event that decided it, and what the rule looks at',
    whyNow,
  )
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async now(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<CurrentExplanation> {
    const { events, policy, now } = await this.recorded.of(journeyId);
    return explainRecorded(journeyId, events, policy, now);
  }

  @Access('read', 'Record', IN_JOURNEY)
  @Get(':seq')
  @Conditional()
  @ApiOperation({
    operationId: 'whyItHappened',
    summary: 'Why one event of the timeline happened: its rule and what the rule looked at',
    description:
      'Rebuilt from what was recorded before it, under the policy that the journey was under then.',
  })
  @Answers(200, 'The rule, the policy, and each thing that was looked at', why)
  @Problems('invalid-input', 'no-such-journey', 'no-such-event', 'unavailable')
  async happened(@Param({ schema: eventParams }) { journeyId, seq }: EventParams): Promise<Explanation> {
    const events = await this.events.upTo(journeyId, seq);
    if (events.length === 0) throw new Problem('no-such-journey');
    if (events.at(-1)!.seq !== seq) throw new Problem('no-such-event');
    const last = lastInRecord(journeyId, events);
    return explainInRecord(last, inItsClocks(await this.policies.under(last.policyVersion), last.before));
  }
}
