import type { CarePlan } from '#journey/model/plan';
import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { samePerson } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { inScope } from './in-scope.js';
import { LATEST_FIRST } from './journey-summary.js';
import { run } from '../db/statement.js';

/** A plan as it was drafted last, and on which journey. */
export interface LastPlan {
  readonly plan: CarePlan;
  readonly journeyId: string;
  readonly draftedAt: Date;
}

/**
 * Looks at the client's journeys, latest first, because each journey's events are found by its own key. An amendment that was dropped, or replaced by
 * another before it was signed, does not count, because the client has not agreed to it.
 */
const lastPlan = ({ where }: Conditions): string =>
  `select event.data->'plan' as plan, j.journey_id as "journeyId", event.at as "draftedAt"
   from journey asked
   join journey j on j.client_id in ${samePerson('asked.client_id')} and j.opened_at <= asked.opened_at
     and (j.number <= asked.number or j.client_id <> asked.client_id)
   join journey_event event on event.journey_id = j.journey_id and event.type in ('planDrafted', 'planAmended')
   ${where} and (event.type = 'planDrafted' or coalesce(
     (select next.type from journey_event next where next.journey_id = event.journey_id and next.seq > event.seq
        and next.type in ('planAmended', 'amendmentDropped', 'amendmentTookEffect') order by next.seq limit 1),
     'amendmentTookEffect') = 'amendmentTookEffect')
   order by ${LATEST_FIRST}, event.seq desc limit 1`;

/** What a draft begins with: the journey's own plan, or else the one of the client's last stay (R-RETURN). */
export class FindLastPlan {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * null where no plan was ever drafted for the client at a site of the scope. Whoever has the journey may know the plan
   * of an earlier one, whosever caseload that was in. @throws DatabaseUnavailable
   */
  async before(journeyId: string, { tracks }: Pick<Scope, 'tracks'> = EVERYTHING): Promise<LastPlan | null> {
    const conditions = new Conditions();
    conditions.equal('asked.journey_id', journeyId);
    inScope({ tracks, own: null }, conditions);
    const statement = { name: 'last-plan', text: lastPlan(conditions), prepared: false };
    const [row] = await run<LastPlan & object>(this.dataSource, statement, conditions.values);
    return row ?? null;
  }
}
