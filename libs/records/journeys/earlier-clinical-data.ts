import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { samePerson } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';
import { LATEST_FIRST } from './journey-summary.js';

/** Looks at the client's journeys before this one, latest first, because each journey's events are found by its own key. */
const earlier = ({ where }: Conditions): string =>
  `select j.journey_id as "journeyId"
   from journey asked
   join journey j on j.client_id in ${samePerson('asked.client_id')} and j.opened_at <= asked.opened_at
     and (j.number < asked.number or j.client_id <> asked.client_id)
   ${where} and exists (select 1 from journey_event event
     where event.journey_id = j.journey_id and event.type = 'clinicalDataRecorded')
   order by ${LATEST_FIRST} limit 1`;

/** Finds the clinical data with which the record of a returning client begins (R-CLINICAL, R-RETURN). */
export class FindEarlierClinicalData {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Id of the client's last journey before this one that has clinical data, at a site of the scope; null if none has. Somebody who has this journey may
   * know the data of an earlier one, in whosever caseload it was; the same holds for the plan. @throws DatabaseUnavailable
   */
  async before(journeyId: string, { tracks }: Pick<Scope, 'tracks'> = EVERYTHING): Promise<string | null> {
    const conditions = new Conditions();
    conditions.equal('asked.journey_id', journeyId);
    inScope({ tracks, own: null }, conditions);
    const statement = { name: 'earlier-clinical-data', text: earlier(conditions), prepared: false };
    const [row] = await run<{ journeyId: string }>(this.dataSource, statement, conditions.values);
    return row?.journeyId ?? null;
  }
}
