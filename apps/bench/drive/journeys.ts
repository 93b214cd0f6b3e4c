import type { Client, WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { journeyIdOf } from '#contracts/journey-id';
import type { MilestoneAnswer, MilestoneMessage } from '#contracts/journey-messages';
import type { Actor } from '#journey/model/actor';
import type { Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import { RecordJourney } from '#records/journeys/record-journey';
import { JourneyClient } from '#temporal/clients/journey-client';
import type { DataSource } from 'typeorm';
import { insertClient } from './client.js';
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
    const clientId = await insertClient(this.dataSource);
    const journeyId = journeyIdOf(clientId, 1);
    const { client, taskQueue, policy } = this;
    const journeys = new JourneyClient({ client, taskQueue });
    const records = new RecordJourney(this.dataSource);
    const first = { journeyId, earlierJourneys: 0, referral: REFERRAL, by: CLINICIAN, request: newRequest() };
    const opened = await journeys.refer({
      ...{ clientId, policy, message: { ...first, senderRecords: { after: 0 } } },
    });
    let recorded = await recordedBy(records, opened);
    const handle = journeys.handle(journeyId);
    const reach = async (step: Step): Promise<MilestoneAnswer> => {
      const answer = await journeys.milestone(messageOf(journeyId, step, recorded));
      recorded = await recordedBy(records, answer);
      return answer;
    };
    // Only who has a journey in their caseload may treat.
    await reach(step('assignCareTeam', { role: 'clinician', staffId: CLINICIAN.id }));
    return { journeyId, handle, reach };
  }
}

const newRequest = () => ({ id: randomUUID(), hash: 'none' });

/** Up to which event the journey is on record after that answer. */
const recordedBy = async (records: RecordJourney, { recording, seq }: MilestoneAnswer): Promise<number> => {
  if (recording) await records.record(recording);
  return seq;
};

const messageOf = (journeyId: string, { milestone }: Step, after: number): MilestoneMessage => ({
  ...{ journeyId, milestone, by: CLINICIAN, request: newRequest(), senderRecords: { after } },
});
