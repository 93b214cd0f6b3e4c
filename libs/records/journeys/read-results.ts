import { EVERYTHING, type Scope } from '#access/scope';
import type { InstrumentTotal } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { withMerged } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { inScope } from './in-scope.js';
import { run, type Statement } from '../db/statement.js';

/** A result as a journey keeps it: with its items, or the total only. */
export interface KeptResult {
  readonly journeyId: string;
  /** Sequence of the event that has the result. */
  readonly seq: number;
  /** When the journey learnt of it, ms since epoch. */
  readonly recordedAt: number;
  readonly by: Actor;
  readonly result: InstrumentTotal | InstrumentTaken;
}

/** Condition on an event `e` that has results. The types are listed one by one, as in the index (migrations). */
export const RESULTS = `e.type in ('instrumentScored', 'referred', 'resultReceived')`;

const COLUMNS = `e.journey_id as "journeyId", e.seq, e.at, e.by_id as "byId", e.by_role as "byRole", r.result`;

/** Each result `r` of such an event. */
export const EACH_RESULT = `cross join lateral jsonb_array_elements(case e.type
  when 'referred' then e.data->'referral'->'results'
  when 'resultReceived' then jsonb_build_array(e.data->'result')
  else jsonb_build_array(e.data->'taken') end) with ordinality r(result, place)`;

const OF_JOURNEY: Statement = {
  name: 'results-of-journey',
  prepared: true,
  text: `select ${COLUMNS} from journey_event e ${EACH_RESULT} where e.journey_id = $1 and ${RESULTS}
         order by e.seq desc, r.place desc`,
};

export const resultsOfClient = (
  clientId: string,
  scope: Scope = EVERYTHING,
): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  conditions.add(`j.client_id in ${withMerged(`${conditions.value(clientId)}::uuid`)}`);
  inScope(scope, conditions);
  conditions.add(RESULTS);
  const text = `select ${COLUMNS} from journey j join journey_event e on e.journey_id = j.journey_id ${EACH_RESULT}
                ${conditions.where} order by j.opened_at, j.number, e.seq, r.place`;
  return { text, values: conditions.values };
};

type Row = Omit<KeptResult, 'recordedAt' | 'by'> & {
  readonly at: Date;
  readonly byId: string;
  readonly byRole: string;
};

const keptOf = ({ journeyId, seq, at, byId, byRole, result }: Row): KeptResult => ({
  journeyId,
  seq,
  recordedAt: at.getTime(),
  by: { id: byId, role: byRole as Actor['role'] },
  result,
});

/** Reads the results of instruments from the events that have them. All methods throw DatabaseUnavailable. */
export class ReadResults {
  constructor(private readonly dataSource: DataSource) {}

  /** What was recorded last comes first; none where there is no such journey. */
  async ofJourney(journeyId: string): Promise<KeptResult[]> {
    return (await run<Row>(this.dataSource, OF_JOURNEY, [journeyId])).map(keptOf);
  }

  /** Results of all journeys of a client, in the order in which they were recorded; empty if there is no such client. */
  async ofClient(clientId: string, scope: Scope = EVERYTHING): Promise<KeptResult[]> {
    const { text, values } = resultsOfClient(clientId, scope);
    const statement = { name: 'results-of-client', text, prepared: false };
    return (await run<Row>(this.dataSource, statement, values)).map(keptOf);
  }
}
