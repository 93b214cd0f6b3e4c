import { WithStartWorkflowOperation, type Client, type WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { journeyIdOf, workflowIdOf } from '#contracts/journey-id';
import {
  HANDS_OVER,
  JOURNEY_WORKFLOW,
  MILESTONE,
  REFER,
  type JourneyInput,
  type MilestoneAnswer,
  type MilestoneMessage,
} from '#contracts/journey-messages';
import type { Actor } from '#journey/actor';
import type { Referral } from '#journey/milestone';
import type { Policy } from '#journey/policy/policy';
import { KeepClient } from '#records/keep-client';
import type { DataSource } from 'typeorm';
import { step, type Step } from './course.js';

export const CLINICIAN: Actor = { id: 'clinician-1', role: 'clinician' };

const REFERRAL: Referral = {
  entryKind: 'firstIntervention',
  urgency: 'routine',
  minor: false,
  pregnant: false,
  injecting: false,
  track: 'main-day-onsite',
  results: [],
};

/** One journey, spoken to by Updates alone. */
export interface DrivenJourney {
  readonly journeyId: string;
  readonly handle: WorkflowHandle;
  readonly reach: (step: Step) => Promise<MilestoneAnswer>;
}

/** Opens journeys on a task queue, as the API does. */
export class Journeys {
  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    private readonly policy: Policy,
    private readonly taskQueue: string,
  ) {}

  async refer(): Promise<DrivenJourney> {
    const clientId = await this.newClient();
    const journeyId = journeyIdOf(clientId, 1);
    const workflowId = workflowIdOf(clientId);
    const input: JourneyInput = { clientId, policy: this.policy, ...HANDS_OVER, resume: null };
    const request = newRequest();
    const startWorkflowOperation = new WithStartWorkflowOperation(JOURNEY_WORKFLOW, {
      workflowId,
      taskQueue: this.taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await this.client.workflow.executeUpdateWithStart(REFER, {
      startWorkflowOperation,
      updateId: request.id,
      args: [{ journeyId, earlierJourneys: 0, referral: REFERRAL, by: CLINICIAN, request }],
    });
    const handle = this.client.workflow.getHandle(workflowId);
    // Only who has a journey in their caseload may treat.
    await reach(handle, journeyId, step('assignCareTeam', { role: 'clinician', staffId: CLINICIAN.id }));
    return { journeyId, handle, reach: (step) => reach(handle, journeyId, step) };
  }

  private async newClient(): Promise<string> {
    const { id } = await new KeepClient(this.dataSource).findOrCreate({
      recordSystem: 'urn:bench',
      recordNumber: randomUUID(),
      family: 'Example',
      given: 'Bench',
      birthDate: '1990-01-01',
      gender: null,
      phone: null,
      language: null,
    });
    return id;
  }
}

const newRequest = () => ({ id: randomUUID(), hash: 'none' });

const reach = (handle: WorkflowHandle, journeyId: string, { milestone }: Step): Promise<MilestoneAnswer> => {
  const request = newRequest();
  const message: MilestoneMessage = { journeyId, milestone, by: CLINICIAN, request };
  return handle.executeUpdate<MilestoneAnswer, [MilestoneMessage]>(MILESTONE, {
    args: [message],
    updateId: request.id,
  });
};
