import type { Client, WorkflowHandle } from '@temporalio/client';
import type { MilestoneAnswer } from '#contracts/journey-messages';
import type { Fact } from '#journey/model/fact';
import type { Milestone } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import { RecordJourney } from '#records/journeys/record-journey';
import { CLINICIAN } from '#scenarios/people';
import { REFERRAL } from '#scenarios/referral';
import { step } from '#scenarios/step';
import { WorkflowJourney } from '#scenarios/workflow/workflow-journey';
import { JourneyClient } from '#temporal/clients/journey-client';
import type { DataSource } from 'typeorm';
import { insertClient } from './client.js';

/** One journey that gets only Updates. The sender records what follows from them, as the API does. */
export interface DrivenJourney {
  readonly journeyId: string;
  readonly handle: WorkflowHandle;
  readonly reach: (milestone: Milestone) => Promise<MilestoneAnswer>;
  readonly report: (fact: Fact) => Promise<void>;
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
    const clientId = await insertClient(this.dataSource);
    const { client, taskQueue, policy } = this;
    const journeys = new JourneyClient({ client, taskQueue });
    const records = new RecordJourney(this.dataSource);
    const opening = { clientId, policy, referral: REFERRAL };
    const nothingYet = { senderRecords: { after: 0 } };
    const { journey, answer: opened } = await WorkflowJourney.refer(journeys, opening, nothingYet);
    let recorded = await recordedBy(records, opened);
    const reach = async (milestone: Milestone): Promise<MilestoneAnswer> => {
      const answer = await journey.reach(milestone, { senderRecords: { after: recorded } });
      recorded = await recordedBy(records, answer);
      return answer;
    };
    // Only somebody who has the journey in their caseload may treat.
    await reach(step('assignCareTeam', { role: 'clinician', staffId: CLINICIAN.id }));
    const { journeyId, handle } = journey;
    return { journeyId, handle, reach, report: (fact) => journey.report(fact) };
  }
}

/** Records what the answer leaves to the sender. @returns sequence up to which the journey is on record then */
const recordedBy = async (records: RecordJourney, { recording, seq }: MilestoneAnswer): Promise<number> => {
  if (recording) await records.record(recording);
  return seq;
};
