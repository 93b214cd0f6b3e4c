import { EVERYTHING, type Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { samePerson } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';
import { LATEST_FIRST } from './journey-summary.js';

/** By the journeys of the client before this one, latest first: each has its events under its own key. */
const earlier = ({ where }: Conditions): string =>
  `select j.journey_id as "journeyId"
   from journey asked
   join journey j on j.client_id in ${samePerson('asked.client_id')} and j.opened_at <= asked.opened_at
     and (j.number < asked.number or j.client_id <> asked.client_id)
   ${where} and exists (select 1 from journey_event event
     where event.journey_id = j.journey_id and event.type = 'clinicalDataRecorded')
   order by ${LATEST_FIRST} limit 1`;

/** Where the clinical data are that somebody who returns begins with (R-CLINICAL, R-RETURN). */
export class FindEarlierClinicalData {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The client's last journey before this one that has any, at a site of the scope; null where none has. Whoever has the journey may know
   * those of an earlier one, whosever caseload that was in, as with its plan. @throws DatabaseUnavailable
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
