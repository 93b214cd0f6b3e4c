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
  type ReferMessage,
} from '#contracts/journey-messages';
import type { Actor } from '#journey/actor';
import type { Referral } from '#journey/milestone';
import type { Policy } from '#journey/policy/policy';
import { KeepClient } from '#records/keep-client';
import { RecordJourney } from '#records/record-journey';
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

/** One journey, spoken to by Updates alone; what follows is recorded by whoever sends them, as the API does it. */
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
    const records = new RecordJourney(this.dataSource);
    const startWorkflowOperation = new WithStartWorkflowOperation(JOURNEY_WORKFLOW, {
      workflowId,
      taskQueue: this.taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const first = { journeyId, earlierJourneys: 0, referral: REFERRAL, by: CLINICIAN, request };
    const opened = await this.client.workflow.executeUpdateWithStart<never, MilestoneAnswer, [ReferMessage]>(
      REFER,
      {
        startWorkflowOperation: startWorkflowOperation as never,
        updateId: request.id,
        args: [{ ...first, senderRecords: { after: 0 } }],
      },
    );
    let recorded = await recordedBy(records, opened);
    const handle = this.client.workflow.getHandle(workflowId);
    const reach = async (step: Step): Promise<MilestoneAnswer> => {
      const answer = await send(handle, journeyId, step, recorded);
      recorded = await recordedBy(records, answer);
      return answer;
    };
    // Only who has a journey in their caseload may treat.
    await reach(step('assignCareTeam', { role: 'clinician', staffId: CLINICIAN.id }));
    return { journeyId, handle, reach };
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

/** Up to which event the journey is on record after that answer. */
const recordedBy = async (records: RecordJourney, { recording, seq }: MilestoneAnswer): Promise<number> => {
  if (recording) await records.record(recording);
  return seq;
};

const send = (
  handle: WorkflowHandle,
  journeyId: string,
  { milestone }: Step,
  after: number,
): Promise<MilestoneAnswer> => {
  const request = newRequest();
  const senderRecords = { after };
  const message: MilestoneMessage = { journeyId, milestone, by: CLINICIAN, request, senderRecords };
  return handle.executeUpdate<MilestoneAnswer, [MilestoneMessage]>(MILESTONE, {
    args: [message],
    updateId: request.id,
  });
};
