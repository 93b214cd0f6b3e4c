import { Inject, Injectable } from '@nestjs/common';
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type WorkflowHandle,
} from '@temporalio/client';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import {
  ADOPT_POLICY,
  ANSWERED,
  FACT,
  HANDS_OVER,
  JOURNEY_WORKFLOW,
  MILESTONE,
  REFER,
  type FactMessage,
  type AdoptPolicyMessage,
  type JourneyInput,
  type KnownToJourney,
  type MilestoneAnswer,
  type MilestoneMessage,
  type ReferMessage,
} from '#contracts/journey-messages';
import type { Policy } from '#journey/policy/policy';
import { TemporalAccess } from '#temporal/client/temporal-access';
import { mustBeInTime } from '../requests/deadline.js';

/** How long a caller waits for a journey's answer before being told to send again. */
const ANSWER_WITHIN_MS = 10_000;

/** What opens a journey: under which policy, and how operators see it listed. */
export interface FirstMessage {
  readonly clientId: string;
  readonly policy: Policy;
  readonly message: ReferMessage;
  readonly summary: string;
}

/** The messages of a journey, each under a deadline. Errors are Temporal's own; `problemOf` knows them. */
@Injectable()
export class TellJourney {
  constructor(@Inject(TemporalAccess) private readonly temporal: TemporalAccess) {}

  /** Opens the client's next journey; where one is open, that one answers (R-RETURN). */
  refer({ clientId, policy, message, summary }: FirstMessage): Promise<MilestoneAnswer> {
    const { client, taskQueue } = this.temporal;
    const input: JourneyInput = { clientId, policy, ...HANDS_OVER, resume: null };
    const startWorkflowOperation = new WithStartWorkflowOperation(JOURNEY_WORKFLOW, {
      workflowId: workflowIdOf(clientId),
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: summary,
    });
    const update = {
      args: [message] as [ReferMessage],
      updateId: message.request.id,
      startWorkflowOperation,
    };
    return this.soon(() =>
      client.workflow.executeUpdateWithStart<never, MilestoneAnswer, [ReferMessage]>(REFER, update as never),
    );
  }

  milestone(message: MilestoneMessage): Promise<MilestoneAnswer> {
    const update = { args: [message] as [MilestoneMessage], updateId: message.request.id };
    return this.soon(() =>
      this.handle(message.journeyId).executeUpdate<MilestoneAnswer, [MilestoneMessage]>(MILESTONE, update),
    );
  }

  /** What a request that was sent before was answered; null where the journey has not kept any such. */
  async answerTo(journeyId: string, requestId: string): Promise<MilestoneAnswer | null> {
    try {
      return await this.soon(() =>
        this.handle(journeyId).getUpdateHandle<MilestoneAnswer>(requestId).result(),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError || error instanceof WorkflowUpdateFailedError) return null;
      throw error;
    }
  }

  /** What the journey knows of a request; null where Temporal keeps no workflow of the client, or none has begun yet. */
  async known(journeyId: string, requestId: string): Promise<KnownToJourney | null> {
    try {
      return await this.soon(() =>
        this.handle(journeyId).query<KnownToJourney | null, [string]>(ANSWERED, requestId),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  adoptPolicy(message: AdoptPolicyMessage): Promise<MilestoneAnswer> {
    const update = { args: [message] as [AdoptPolicyMessage], updateId: message.request.id };
    return this.soon(() =>
      this.handle(message.journeyId).executeUpdate<MilestoneAnswer, [AdoptPolicyMessage]>(
        ADOPT_POLICY,
        update,
      ),
    );
  }

  fact(message: FactMessage): Promise<void> {
    return this.soon(() => this.handle(message.journeyId).signal<[FactMessage]>(FACT, message));
  }

  private handle(journeyId: string): WorkflowHandle {
    return this.temporal.client.workflow.getHandle(workflowIdOf(parseJourneyId(journeyId)!.clientId));
  }

  private async soon<T>(call: () => Promise<T>): Promise<T> {
    mustBeInTime();
    return this.temporal.client.withDeadline(Date.now() + ANSWER_WITHIN_MS, call);
  }
}
