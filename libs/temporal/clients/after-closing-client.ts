import { WithStartWorkflowOperation, WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import { answeredQuery, factSignal, milestoneUpdate } from '#contracts/journey-definitions';
import { afterClosingIdOf, parseJourneyId } from '#contracts/journey-id';
import {
  AFTER_CLOSING_WORKFLOW,
  type AfterClosingInput,
  type FactMessage,
  type KnownToJourney,
  type MilestoneAnswer,
  type MilestoneMessage,
} from '#contracts/journey-messages';
import type { TemporalAccess } from '../connection/temporal-access.js';
import { pageOfJourney, type PageOfRun } from './page-of-journey.js';
import { withDeadline, type Sending } from './sending.js';

/** Sends messages to the `afterClosing` workflows of closed journeys. Each call has a deadline. Errors are Temporal's own. */
export class AfterClosingClient {
  constructor(
    private readonly temporal: Pick<TemporalAccess, 'client' | 'taskQueue'>,
    private readonly sending: Sending = {},
  ) {}

  /** Signals a fact, and starts the workflow if it does not run. Resolves when the Signal is durable. */
  fact(message: FactMessage): Promise<void> {
    const { client } = this.temporal;
    return this.send(async () => {
      await client.workflow.signalWithStart(AFTER_CLOSING_WORKFLOW, {
        ...this.startOf(message.journeyId),
        signal: factSignal,
        signalArgs: [message],
      });
    });
  }

  /** Sends a milestone to the workflow that runs. @throws WorkflowNotFoundError if none runs, because nobody has to answer anything of the journey */
  milestone(message: MilestoneMessage): Promise<MilestoneAnswer> {
    const update = { args: [message] as [MilestoneMessage], updateId: message.request.id };
    return this.send(() => this.handle(message.journeyId).executeUpdate(milestoneUpdate, update));
  }

  /** Sends a milestone that comes late. If the journey's workflow does not run, it starts for this milestone alone. */
  lateMilestone(message: MilestoneMessage): Promise<MilestoneAnswer> {
    const startWorkflowOperation = new WithStartWorkflowOperation(AFTER_CLOSING_WORKFLOW, {
      ...this.startOf(message.journeyId),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const update = { args: [message] as [MilestoneMessage], updateId: message.request.id };
    return this.send(() =>
      this.temporal.client.workflow.executeUpdateWithStart(milestoneUpdate, {
        ...update,
        startWorkflowOperation,
      }),
    );
  }

  /** What the workflow knows of a request; null if none was started since the journey closed, or Temporal no longer keeps it. */
  async known(journeyId: string, requestId: string): Promise<KnownToJourney | null> {
    try {
      return await this.send(() => this.handle(journeyId).query(answeredQuery, requestId));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  handle(journeyId: string): WorkflowHandle {
    return this.temporal.client.workflow.getHandle(afterClosingIdOf(journeyId));
  }

  private startOf(journeyId: string): {
    workflowId: string;
    taskQueue: string;
    args: [AfterClosingInput];
    staticSummary: string;
  } & PageOfRun {
    return {
      workflowId: afterClosingIdOf(journeyId),
      taskQueue: this.temporal.taskQueue,
      args: [{ journeyId, leavesNoTaskEmpty: true }],
      staticSummary: `Journey ${parseJourneyId(journeyId)!.number} · after its end`,
      ...pageOfJourney(journeyId, this.sending),
    };
  }

  private async send<T>(call: () => Promise<T>): Promise<T> {
    this.sending.mustBeInTime?.();
    return withDeadline(this.temporal.client, this.sending, call);
  }
}
