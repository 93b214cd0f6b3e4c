import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type WorkflowHandle,
} from '@temporalio/client';
import {
  adoptPolicyUpdate,
  answeredQuery,
  factSignal,
  milestoneUpdate,
  referUpdate,
  viewQuery,
} from '#contracts/journey-definitions';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import {
  NEW_RUN_OPTIONS,
  JOURNEY_WORKFLOW,
  type AdoptPolicyMessage,
  type FactMessage,
  type JourneyInput,
  type KnownToJourney,
  type MilestoneAnswer,
  type MilestoneMessage,
  type ReferMessage,
} from '#contracts/journey-messages';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import type { TemporalAccess } from '../connection/temporal-access.js';
import { pageOfJourney } from './page-of-journey.js';
import { searchAttributesOf } from './search-attributes-of.js';
import { withDeadline, type Sending } from './sending.js';

/** The message that opens a journey, with the journey's policy. `summary`: how the Temporal UI lists it for operators. */
export interface FirstMessage {
  readonly clientId: string;
  readonly policy: Policy;
  readonly message: ReferMessage;
  readonly summary?: string;
}

/** A journey that was lived elsewhere until now, with the state to go on from. */
export interface MovedInJourney {
  readonly clientId: string;
  readonly policy: Policy;
  readonly resume: Required<NonNullable<JourneyInput['resume']>>;
  readonly summary?: string;
}

/** Sends messages to the workflows of journeys. Each call has a deadline. Errors are Temporal's own. */
export class JourneyClient {
  constructor(
    private readonly temporal: Pick<TemporalAccess, 'client' | 'taskQueue'>,
    private readonly sending: Sending = {},
  ) {}

  /** Opens the client's next journey. If one is open, that one answers (R-RETURN). */
  refer({ clientId, policy, message, summary }: FirstMessage): Promise<MilestoneAnswer> {
    const { client, taskQueue } = this.temporal;
    const input: JourneyInput = { clientId, policy, ...NEW_RUN_OPTIONS, resume: null };
    const startWorkflowOperation = new WithStartWorkflowOperation(JOURNEY_WORKFLOW, {
      workflowId: workflowIdOf(clientId),
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: summary,
      ...pageOfJourney(message.journeyId, this.sending),
    });
    const update = { args: [message] as [ReferMessage], updateId: message.request.id };
    return this.send(() =>
      client.workflow.executeUpdateWithStart(referUpdate, { ...update, startWorkflowOperation }),
    );
  }

  /**
   * Starts the workflow of a journey that was lived elsewhere. The workflow records the journey's past itself.
   * @throws WorkflowExecutionAlreadyStartedError if another journey of the client runs
   */
  moveIn({ clientId, policy, resume, summary }: MovedInJourney): Promise<WorkflowHandle> {
    const { client, taskQueue } = this.temporal;
    const input: JourneyInput = { clientId, policy, ...NEW_RUN_OPTIONS, resume };
    return this.send(() =>
      client.workflow.start(JOURNEY_WORKFLOW, {
        ...{ workflowId: workflowIdOf(clientId), taskQueue, args: [input], staticSummary: summary },
        ...pageOfJourney(resume.state.journeyId, this.sending),
        typedSearchAttributes: searchAttributesOf(resume.unrecorded.view),
      }),
    );
  }

  milestone(message: MilestoneMessage): Promise<MilestoneAnswer> {
    const update = { args: [message] as [MilestoneMessage], updateId: message.request.id };
    return this.send(() => this.handle(message.journeyId).executeUpdate(milestoneUpdate, update));
  }

  adoptPolicy(asked: Omit<AdoptPolicyMessage, 'keepsClocks'>): Promise<MilestoneAnswer> {
    const message: AdoptPolicyMessage = { ...asked, keepsClocks: true };
    const update = { args: [message] as [AdoptPolicyMessage], updateId: message.request.id };
    return this.send(() => this.handle(message.journeyId).executeUpdate(adoptPolicyUpdate, update));
  }

  /** Signals a fact. Resolves when the Signal is durable. */
  fact(message: FactMessage): Promise<void> {
    return this.send(() => this.handle(message.journeyId).signal(factSignal, message));
  }

  /** The answer to a request that was sent before; null if the workflow has kept no such request, or its Update failed. */
  async answerTo(journeyId: string, requestId: string): Promise<MilestoneAnswer | null> {
    try {
      return await this.send(() =>
        this.handle(journeyId).getUpdateHandle<MilestoneAnswer>(requestId).result(),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError || error instanceof WorkflowUpdateFailedError) return null;
      throw error;
    }
  }

  /** What the client's workflow knows of a request; null if Temporal keeps no workflow of the client, or no journey has begun in it yet. */
  async known(journeyId: string, requestId: string): Promise<KnownToJourney | null> {
    try {
      return await this.send(() => this.handle(journeyId).query(answeredQuery, requestId));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  /** The view as the workflow itself has it; null if no journey has begun in it yet. */
  view(journeyId: string): Promise<JourneyView | null> {
    return this.send(() => this.handle(journeyId).query(viewQuery));
  }

  /** Whether the client's workflow runs and still has this journey. Then it may decide more of the journey, even if that is closed. */
  async isAt(journeyId: string): Promise<boolean> {
    try {
      const { status } = await this.send(() => this.handle(journeyId).describe());
      return status.name === 'RUNNING' && (await this.view(journeyId))?.journeyId === journeyId;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** Handle of the workflow of the journey's client. */
  handle(journeyId: string): WorkflowHandle {
    return this.temporal.client.workflow.getHandle(workflowIdOf(parseJourneyId(journeyId)!.clientId));
  }

  private async send<T>(call: () => Promise<T>): Promise<T> {
    this.sending.mustBeInTime?.();
    return withDeadline(this.temporal.client, this.sending, call);
  }
}
