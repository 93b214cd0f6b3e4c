import type { WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { journeyIdOf } from '#contracts/journey-id';
import type { MilestoneAnswer, RequestRef, SenderRecords } from '#contracts/journey-messages';
import type { Actor } from '#journey/model/actor';
import type { Fact } from '#journey/model/fact';
import type { Milestone, Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { JourneyClient } from '#temporal/clients/journey-client';
import { CLINICIAN } from '../people.js';

/** How a journey is opened. `earlierJourneys` is the number of closed journeys of the same client. */
export interface Opening {
  readonly clientId: string;
  readonly referral: Referral;
  readonly policy: Policy;
  readonly earlierJourneys?: number;
}

export interface How extends SenderRecords {
  readonly by?: Actor;
  /** The same id makes it the same request. If it is left out, each call is a new request. */
  readonly requestId?: string;
}

const requestOf = (id: string = randomUUID()): RequestRef => ({ id, hash: 'none' });

/** A journey that is reached through Temporal, in the way in which the API does it, but without the API. */
export class WorkflowJourney {
  /** The workflow of the journey's client. */
  readonly handle: WorkflowHandle;

  /** For a journey that is open already. */
  constructor(
    private readonly journeys: JourneyClient,
    readonly journeyId: string,
  ) {
    this.handle = journeys.handle(journeyId);
  }

  static async refer(
    journeys: JourneyClient,
    { clientId, referral, policy, earlierJourneys = 0 }: Opening,
    { by = CLINICIAN, requestId, ...recording }: How = {},
  ): Promise<{ readonly journey: WorkflowJourney; readonly answer: MilestoneAnswer }> {
    const journeyId = journeyIdOf(clientId, earlierJourneys + 1);
    const message = { journeyId, earlierJourneys, referral, by, request: requestOf(requestId), ...recording };
    const answer = await journeys.refer({ clientId, policy, message });
    return { journey: new WorkflowJourney(journeys, journeyId), answer };
  }

  /** Rejects where it is refused. */
  reach(
    milestone: Milestone,
    { by = CLINICIAN, requestId, ...recording }: How = {},
  ): Promise<MilestoneAnswer> {
    const { journeyId } = this;
    return this.journeys.milestone({ journeyId, milestone, by, request: requestOf(requestId), ...recording });
  }

  /** Puts the journey under another policy; rejects if it is refused. */
  adopt(policy: Policy, reason: string, by = CLINICIAN): Promise<MilestoneAnswer> {
    return this.journeys.adoptPolicy({ journeyId: this.journeyId, policy, reason, by, request: requestOf() });
  }

  /** Resolves when it is durable. */
  report(fact: Fact, by = CLINICIAN): Promise<void> {
    return this.journeys.fact({ journeyId: this.journeyId, fact, by, request: requestOf() });
  }
}
