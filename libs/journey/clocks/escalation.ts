import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { RelapseIncident, Treatment } from '../model/treatment.js';
import { untold } from '../rules/new-days.js';
import { openRelapseReports } from '../rules/reports.js';
import { HOUR, MINUTE } from '../time/local-time.js';
import { addSpan } from '../time/spans.js';
import { ladder, reminder, type RunningClock } from './clock.js';

/** R-RELAPSE outside treatment: the report climbs the ladder of an acknowledgement until its task is done. */
export const reportClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  openRelapseReports(state).map(([task, { title, raisedAt, since = raisedAt }]) =>
    ladder(
      { id: task, rule: 'R-RELAPSE', title },
      since,
      policy.clocks.relapseAcknowledge,
      'clinician',
      policy,
    ),
  );

/**
 * R-RELAPSE, version 3: the task to tell the client of the new session days has a time by which it is due. After it the roles of `tellLadder` are told, until
 * the task is ticked off. A client who was not told stays away on a day that they do not know of, and that is a no-show.
 */
export const tellClocks = (state: JourneyState, { relapse }: Policy): RunningClock[] => {
  const { tellLadder, tellNewDaysWithin } = relapse ?? {};
  if (!tellLadder || !tellNewDaysWithin) return [];
  return untold(state).map(([task, { title, raisedAt, since = raisedAt, dueAt }]) => {
    const due = dueAt ?? since;
    return {
      id: task,
      rule: 'R-RELAPSE',
      title,
      consequence: 'raiseTask',
      counted: { since, span: tellNewDaysWithin },
      rungs: tellLadder.map(({ role, hours }, index) => ({ at: due + hours * HOUR, role, rung: index + 1 })),
      dueAt: due,
    };
  });
};

/**
 * R-RISK-HIGH, in any phase: the on-call clinician at once, then up the policy's ladder until somebody acknowledges; from
 * then on the disposition has a clock of its own.
 */
export const riskClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { alert, alerts } = state.risk;
  if (!alert) return [];
  if (alert.acknowledgedAt !== null) return disposition(alerts, alert.acknowledgedAt, policy);
  return [
    {
      id: `risk.${alerts}`,
      rule: 'R-RISK-HIGH',
      title: 'High risk: acknowledge now',
      counted: { since: alert.raisedAt, span: null },
      consequence: 'raiseTask',
      rungs: policy.clocks.riskHigh.map(({ role, minutes }, rung) => ({
        at: alert.raisedAt + minutes * MINUTE,
        role,
        rung,
      })),
    },
  ];
};

export const disposition = (alerts: number, acknowledgedAt: number, policy: Policy): RunningClock[] => {
  const { riskDispose } = policy.clocks;
  if (!riskDispose) return [];
  const named = {
    id: `risk.disposition.${alerts}`,
    rule: 'R-RISK-HIGH',
    title: 'Disposition of the high risk',
  } as const;
  return [ladder(named, acknowledgedAt, riskDispose, 'clinician', policy)];
};

/** R-RELAPSE: acknowledged, then confirmed, reversed or transferred, each on its ladder. */
export const relapseClocks = (treatment: Treatment, policy: Policy): RunningClock[] => {
  const { relapse, relapses } = treatment;
  if (!relapse) return [];
  const { relapseAcknowledge, relapseDecide } = policy.clocks;
  const decide = ladder(
    { id: `relapse.decide.${relapses}`, rule: 'R-RELAPSE', title: 'Confirm, reverse or transfer' },
    relapse.reportedAt,
    relapseDecide,
    'clinician',
    policy,
  );
  if (relapse.acknowledgedAt !== null) return [decide];
  if (policy.relapse) return [toldAtOnce(relapse, relapses, policy), decide];
  return [
    ladder(
      { id: `relapse.acknowledge.${relapses}`, rule: 'R-RELAPSE', title: 'Acknowledge the relapse report' },
      relapse.reportedAt,
      relapseAcknowledge,
      'clinician',
      policy,
    ),
    decide,
  ];
};

/** Version 2: the task is there with the report and is due within its span; the ladder climbs from the report. A report that alerts again has its own clock. */
const toldAtOnce = (relapse: RelapseIncident, relapses: number, policy: Policy): RunningClock => {
  const { again, alertedAt, reportedAt, atTopTier } = relapse;
  const id = `relapse.acknowledge.${relapses}`;
  const did = atTopTier ? 'level 4 is recommended' : 'the client is stepped up';
  const since = alertedAt ?? reportedAt;
  const { relapseAcknowledge } = policy.clocks;
  const climbs = reminder(
    again === undefined
      ? { id, rule: 'R-RELAPSE', title: `Relapse reported, ${did}: acknowledge` }
      : { id: `${id}.again.${again}`, rule: 'R-RELAPSE', title: 'Relapse reported again: acknowledge' },
    since,
    relapseAcknowledge,
    'clinician',
    policy,
  );
  return { ...climbs, dueAt: addSpan(since, relapseAcknowledge, policy.calendar) };
};
