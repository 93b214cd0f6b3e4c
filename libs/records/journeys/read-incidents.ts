import { EVERYTHING, type Scope } from '#access/scope';
import type { RelapseSource } from '#journey/model/fact';
import type { Phase } from '#journey/model/phase';
import type { JourneyView } from '#journey/view';
import type { DataSource } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';
import { MAY_BE_ON_CALL } from './on-call.js';

/** A relapse or a high risk that nobody has settled, as it is on record. */
export interface RecordedIncident {
  readonly journeyId: string;
  readonly kind: 'risk' | 'relapse';
  readonly reportedAt: Date;
  readonly source: RelapseSource | 'C-SSRS' | 'judgement';
  /** The client was at the highest tier, so the relapse did not step them up. */
  readonly atTopTier: boolean;
  /** A relapse that steps nobody up: it only raised a task. */
  readonly asksOnly: boolean;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly phase: Phase;
  readonly tier: string | null;
  readonly track: string | null;
  readonly policyVersion: string;
  /** The journey's running clocks, the one that is due first at the beginning. */
  readonly clocks: JourneyView['clocks'];
  /** Clock id → the highest rung that was told. */
  readonly reached: Readonly<Record<string, number>>;
  readonly client: ClientSummary & { readonly phone: string | null };
}

/** The most incidents that are returned. If there are more, the caller is told so; nobody reads more at once. */
export const MOST_INCIDENTS = 200;

/** The last event of those that begin and end such a matter, if it is one that begins it. */
const last = (kind: string, begun: string, ended: string, top: string): string => `
  select '${kind}' as kind, e.seq, e.at, e.data ->> 'source' as source, ${top} as "atTopTier", false as "asksOnly"
  from (select * from journey_event e where e.journey_id = j.journey_id and e.type in ('${begun}', '${ended}')
        order by e.seq desc limit 1) e where e.type = '${begun}'`;

/**
 * A relapse reported outside treatment, or one from before the admission. Its open task stands for it; the event of the report has the sequence after the
 * one in the task's id.
 */
const OUTSIDE = `
  select 'relapse', o.seq, o.at, o.data ->> 'source', false, true
  from task t join journey_event o on o.journey_id = t.journey_id and o.seq = split_part(t.task, '.', 3)::int + 1
  where t.journey_id = j.journey_id and t.status = 'open' and t.clock is null and t.task ^@ 'relapse.outside.'`;

/** The acknowledgement: the last one that no later report has made out of date, unless that report was reversed. */
const ANSWERED = `
  select a.by_id, a.at from journey_event a
  where a.journey_id = j.journey_id and a.seq > i.seq and not i."asksOnly"
    and a.type = case i.kind when 'risk' then 'riskAcknowledged' else 'relapseAcknowledged' end
    and not exists (
      select from journey_event again
      where again.journey_id = j.journey_id and again.seq > a.seq and i.kind = 'relapse'
        and again.type = 'relapseJoined' and again.data ? 'anew'
        and not exists (
          select from journey_event back where back.journey_id = j.journey_id and back.seq > again.seq
            and back.type = 'relapseReportReversed' and back.data -> 'reports' @> to_jsonb(again.seq)))
  order by a.seq desc limit 1`;

const REACHED = `
  select coalesce(json_object_agg(one.clock, one.rung), '{}') as reached
  from (select t.clock, max(t.rung) as rung from task t
        where t.journey_id = j.journey_id and (t.clock ^@ 'risk.' or t.clock ^@ 'relapse.') group by t.clock) one`;

export const listIncidents = (scope: Scope): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  conditions.add(`j.journey_id = any(${MAY_BE_ON_CALL})`);
  inScope(scope, conditions);
  // An incident reported after the end of the journey counts as long as its task is open.
  conditions.add(`(j.phase <> 'closed' or exists (
    select from task t where t.journey_id = j.journey_id and t.status = 'open' and t.rule_id in ('R-RISK-HIGH', 'R-RELAPSE')))`);
  const limit = conditions.value(MOST_INCIDENTS + 1);
  const text = `select j.journey_id as "journeyId", i.kind, i.at as "reportedAt", i.source, i."atTopTier", i."asksOnly", answered.at as "acknowledgedAt",
      answered.by_id as "acknowledgedBy", j.phase, j.tier, j.track, j.view ->> 'policyVersion' as "policyVersion",
      j.view -> 'clocks' as clocks, told.reached, ${CLIENT_SUMMARY} as client, c.phone
    from journey j ${CLIENT_OF_JOURNEY}
      cross join lateral (${last('risk', 'riskRaised', 'riskDisposed', 'false')}
        union all ${last('relapse', 'relapseReported', 'relapseDecided', `(e.data ->> 'atTopTier')::boolean`)}
        union all ${OUTSIDE}) i
      left join lateral (${ANSWERED}) answered on true
      cross join lateral (${REACHED}) told
    ${conditions.where} order by i.at, j.journey_id limit ${limit}`;
  return { text, values: conditions.values };
};

type Row = Omit<RecordedIncident, 'client'> & {
  readonly client: ClientSummary;
  readonly phone: string | null;
};

/** What cannot wait: from its report until somebody has settled it. */
export class ReadIncidents {
  constructor(private readonly dataSource: DataSource) {}

  /** The one that is open longest comes first; at most `MOST_INCIDENTS` and one more. @throws DatabaseUnavailable */
  async open(scope: Scope = EVERYTHING): Promise<RecordedIncident[]> {
    const { text, values } = listIncidents(scope);
    const rows = await run<Row>(this.dataSource, { name: 'open-incidents', text, prepared: false }, values);
    return rows.map(({ phone, ...row }) => ({ ...row, client: { ...row.client, phone } }));
  }
}
