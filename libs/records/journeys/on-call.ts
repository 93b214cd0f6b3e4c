/** Rules of what is urgent for a clinician on call. */
const URGENT = `('R-RISK-HIGH', 'R-RELAPSE')`;

/** Whether task `t` is for the on-call clinician; or it is for a clinician and belongs to a high risk or a relapse. */
export const URGENT_TASK = `(t.role = 'onCall' or t.role = 'clinician' and t.rule_id in ${URGENT})`;

/** An open task for somebody on call. A coordinator's task of a relapse (to tell the client the new days) is not. */
const OPEN_TASK = `t.status = 'open' and (t.role = 'onCall' or t.rule_id in ${URGENT} and t.role <> 'coordinator')`;

/** A matter that does not wait: its rule; the event that begins it, that of a further report, and the event that ends it. */
interface Matter {
  readonly rule: string;
  readonly begun: string;
  readonly joined: string;
  readonly ended: string;
}

/** The indexes have the same beginnings and ends (migration 1795460034100). */
const MATTERS: readonly Matter[] = [
  { rule: 'R-RISK-HIGH', begun: 'riskRaised', joined: 'riskJoined', ended: 'riskDisposed' },
  { rule: 'R-RELAPSE', begun: 'relapseReported', joined: 'relapseJoined', ended: 'relapseDecided' },
];

const isOpen = ({ rule, begun, ended }: Matter): string => `(
  exists (select from task t where t.journey_id = j.journey_id and t.status = 'open' and t.rule_id = '${rule}' and t.role <> 'coordinator')
  or j.phase <> 'closed' and (select e.type = '${begun}' from journey_event e
    where e.journey_id = j.journey_id and e.type in ('${begun}', '${ended}') order by e.seq desc limit 1))`;

const isReportedByOthers = ({ begun, joined, ended }: Matter, person: string): string => `exists (
  select from journey_event e where e.journey_id = j.journey_id and e.type in ('${begun}', '${joined}') and e.by_id <> ${person}
    and e.seq > coalesce((select max(d.seq) from journey_event d where d.journey_id = j.journey_id and d.type = '${ended}'), 0))`;

const OTHER_TASK = `exists (select from task t
  where t.journey_id = j.journey_id and t.status = 'open' and t.role = 'onCall' and coalesce(t.rule_id, '') not in ${URGENT})`;

/**
 * Whether journey `j` is open to the person as to everybody on call: it has a high risk without a disposition, or a relapse that nobody has decided, which
 * somebody else has reported; or another open on-call task. Ticking off a task does not end the risk or the relapse. What somebody has reported themselves opens
 * nothing to them: otherwise a report would be a way into any record, without the reason and the review that broken glass has (ADR 83).
 * @param person the parameter with their staff id
 */
export const onCallFor = (person: string): string =>
  `(${[...MATTERS.map((one) => `${isOpen(one)} and ${isReportedByOthers(one, person)}`), OTHER_TASK].join(' or ')})`;

/** Journeys for which `onCallFor` may hold. They are few and found by their own indexes; `onCallFor` then decides. */
export const MAY_BE_ON_CALL = `array(
  select t.journey_id from task t where ${OPEN_TASK}
  union all ${MATTERS.map(
    ({ begun, ended }) => `select last.journey_id from (
      select distinct on (e.journey_id) e.journey_id, e.type from journey_event e
      where e.type in ('${begun}', '${ended}') order by e.journey_id desc, e.seq desc) last where last.type = '${begun}'`,
  ).join(' union all ')})`;
