/** Rules of what cannot wait for whoever has the journey. */
const URGENT = `('R-RISK-HIGH', 'R-RELAPSE')`;

/** Whether task `t` is the on-call clinician's, or a clinician's of a high risk or a relapse. */
export const URGENT_TASK = `(t.role = 'onCall' or t.role = 'clinician' and t.rule_id in ${URGENT})`;

/** What a coordinator is asked beside a relapse, to tell the client of new days, is nothing for who is on call. */
const OPEN_TASK = `t.status = 'open' and (t.role = 'onCall' or t.rule_id in ${URGENT} and t.role <> 'coordinator')`;

/** What is begun and what ends it: as their indexes have them (migration 1795460034100). */
const MATTERS = [
  ['riskRaised', 'riskDisposed'],
  ['relapseReported', 'relapseDecided'],
] as const;

/**
 * Whether journey `j` is everybody's who may be on call: it has an open task of theirs, or a high risk without a disposition, or
 * a relapse that nobody has decided. A task that somebody ticked off ends none of it.
 */
export const ON_CALL = `(exists (select from task t where t.journey_id = j.journey_id and ${OPEN_TASK})
  or j.phase <> 'closed' and (${MATTERS.map(
    ([begun, ended]) => `(select e.type = '${begun}' from journey_event e
      where e.journey_id = j.journey_id and e.type in ('${begun}', '${ended}') order by e.seq desc limit 1)`,
  ).join(' or ')}))`;

/** Journeys that may be so: few of all, found by indexes of their own. Whether one is, says ON_CALL. */
export const MAY_BE_ON_CALL = `array(
  select t.journey_id from task t where ${OPEN_TASK}
  union all ${MATTERS.map(
    ([begun, ended]) => `select last.journey_id from (
      select distinct on (e.journey_id) e.journey_id, e.type from journey_event e
      where e.type in ('${begun}', '${ended}') order by e.journey_id desc, e.seq desc) last where last.type = '${begun}'`,
  ).join(' union all ')})`;
