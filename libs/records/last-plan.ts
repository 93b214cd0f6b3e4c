import type { CarePlan } from '#journey/milestone';
import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

/** A plan as it was drafted last, and on which journey. */
export interface LastPlan {
  readonly plan: CarePlan;
  readonly journeyId: string;
  readonly draftedAt: Date;
}

/** By the journeys of the client, latest first: each has its events under its own key. */
const LAST_PLAN: Statement = {
  name: 'last-plan',
  prepared: true,
  text: `select event.data->'plan' as plan, j.journey_id as "journeyId", event.at as "draftedAt"
         from journey asked
         join journey j on j.client_id = asked.client_id and j.number <= asked.number
         join journey_event event on event.journey_id = j.journey_id and event.type in ('planDrafted', 'planAmended')
         where asked.journey_id = $1
         order by j.number desc, event.seq desc limit 1`,
};

/** What a draft begins with: the journey's own plan, or else the one of the client's last stay (R-RETURN). */
export class FindLastPlan {
  constructor(private readonly dataSource: DataSource) {}

  /** null where no plan was ever drafted for the client. @throws DatabaseUnavailable */
  async before(journeyId: string): Promise<LastPlan | null> {
    const [row] = await run<LastPlan & object>(this.dataSource, LAST_PLAN, [journeyId]);
    return row ?? null;
  }
}
