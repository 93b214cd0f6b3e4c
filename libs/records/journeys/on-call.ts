/** Rules of what is urgent for a clinician on call. */
const URGENT = `('R-RISK-HIGH', 'R-RELAPSE')`;

/** Whether task `t` is for the on-call clinician; or it is for a clinician and belongs to a high risk or a relapse. */
export const URGENT_TASK = `(t.role = 'onCall' or t.role = 'clinician' and t.rule_id in ${URGENT})`;

/** An open task for somebody on call. A coordinator's task of a relapse (to tell the client the new days) is not. */
const OPEN_TASK = `t.status = 'open' and (t.role = 'onCall' or t.rule_id in ${URGENT} and t.role <> 'coordinator')`;

/** The event that begins a matter, and the event that ends it. The indexes have the same pairs (migration 1795460034100). */
const MATTERS = [
  ['riskRaised', 'riskDisposed'],
  ['relapseReported', 'relapseDecided'],
] as const;

/**
 * Whether everybody on call may read journey `j`: it has an open on-call task, a high risk without a disposition, or a relapse that nobody has decided.
 * Ticking off a task does not end the risk or the relapse.
 */
export const ON_CALL = `(exists (select from task t where t.journey_id = j.journey_id and ${OPEN_TASK})
  or j.phase <> 'closed' and (${MATTERS.map(
    ([begun, ended]) => `(select e.type = '${begun}' from journey_event e
      where e.journey_id = j.journey_id and e.type in ('${begun}', '${ended}') order by e.seq desc limit 1)`,
  ).join(' or ')}))`;

/** Journeys for which ON_CALL may hold. They are few and found by their own indexes; ON_CALL then decides. */
export const MAY_BE_ON_CALL = `array(
  select t.journey_id from task t where ${OPEN_TASK}
  union all ${MATTERS.map(
    ([begun, ended]) => `select last.journey_id from (
      select distinct on (e.journey_id) e.journey_id, e.type from journey_event e
      where e.type in ('${begun}', '${ended}') order by e.journey_id desc, e.seq desc) last where last.type = '${begun}'`,
  ).join(' union all ')})`;
