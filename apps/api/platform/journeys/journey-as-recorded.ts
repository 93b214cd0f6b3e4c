import { Inject, Injectable } from '@nestjs/common';
import type { JourneyEvent } from '#journey/model/event';
import { replayState } from '#journey/evolve/replay';
import type { Policy } from '#journey/model/policy';
import type { JourneyState } from '#journey/model/state';
import { inItsClocks } from '#journey/sessions/clocks-left';
import { ReadEvents } from '#records/journeys/read-events';
import { ProgramPolicies } from '../program-policy/program-policies.js';
import { JourneyTimes } from './journey-times.js';
import { Problem } from '../problems/problem.js';

/** All that is recorded of a journey, and the state that it adds up to. */
export interface RecordedJourney {
  readonly events: readonly JourneyEvent[];
  readonly state: JourneyState;
  /** The policy that the journey keeps to. */
  readonly policy: Policy;
  /** ms since epoch. A rehearsed journey is ahead of this machine's clock. */
  readonly now: number;
}

@Injectable()
export class JourneyAsRecorded {
  constructor(
    @Inject(ReadEvents) private readonly read: ReadEvents,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(JourneyTimes) private readonly times: JourneyTimes,
  ) {}

  /** @throws Problem where there is no such journey; DatabaseUnavailable */
  async of(journeyId: string): Promise<RecordedJourney> {
    const events = await this.read.all(journeyId);
    if (events.length === 0) throw new Problem('no-such-journey');
    const state = replayState(journeyId, events);
    const policy = inItsClocks(await this.policies.under(state.policyVersion), state);
    return { events, state, policy, now: this.times.after(journeyId, events.at(-1)!.at) };
  }
}
