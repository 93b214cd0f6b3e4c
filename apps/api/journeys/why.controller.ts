import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { eventParams, journeyParams, type EventParams, type JourneyParams } from '#contracts/http/ids';
import { why, whyStanding } from '#contracts/http/why';
import { lastInRecord, whyInRecord, whyRecorded } from '#journey/why/recorded';
import type { Standing } from '#journey/why/standing';
import type { Why } from '#journey/why/why';
import { ReadEvents } from '#records/read-events';
import { Access } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { ProgramPolicies } from '../policies/program-policies.js';
import { Problem } from '../problems/problem.js';
import { JourneyAsRecorded } from './journey-as-recorded.js';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/why')
export class WhyController {
  constructor(
    @Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded,
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Access('read', 'Record', OF_JOURNEY)
  @Get()
  @ApiOperation({
    operationId: 'whyItStands',
    summary: 'Why the journey stands as it does: rules and what they look at',
    description: 'Open tasks, running clocks, eligibility, level and taper. The Query `why` says the same.',
  })
  @Answers(
    200,
    'Each with its rule, the policy, the event that decided it, and what the rule looks at',
    whyStanding,
  )
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async standing(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<Standing> {
    const { events, policy } = await this.recorded.of(journeyId);
    // A rehearsed journey is ahead of this machine's clock.
    const at = Math.max(Date.now(), events.at(-1)!.at);
    return whyRecorded(journeyId, events, policy, at);
  }

  @Access('read', 'Record', OF_JOURNEY)
  @Get(':seq')
  @ApiOperation({
    operationId: 'whyItHappened',
    summary: 'Why one event of the timeline happened: its rule and what the rule looked at',
    description:
      'Rebuilt from what was recorded before it, under the policy that the journey was under then.',
  })
  @Answers(200, 'The rule, the policy, and each thing that was looked at', why)
  @Problems('invalid-input', 'no-such-journey', 'no-such-event', 'unavailable')
  async happened(@Param({ schema: eventParams }) { journeyId, seq }: EventParams): Promise<Why> {
    const events = await this.events.upTo(journeyId, seq);
    if (events.length === 0) throw new Problem('no-such-journey');
    if (events.at(-1)!.seq !== seq) throw new Problem('no-such-event');
    const last = lastInRecord(journeyId, events);
    return whyInRecord(last, await this.policies.under(last.policyVersion));
  }
}
