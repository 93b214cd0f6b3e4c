import { NOT_RECORDED } from '../model/discharge-summary.js';
import type { JourneyEvent } from '../model/event.js';
import type { AlertInSummary } from './facts.js';
import { iso, ofType, type PartMaker } from './record.js';

/** R-RISK-HIGH: every alert, and what was done about it. A report that joins an open alert is no alert of its own. */
const alertsIn = (events: readonly JourneyEvent[]): AlertInSummary[] => {
  const alerts: AlertInSummary[] = [];
  const last = (change: Partial<AlertInSummary>): void => {
    const alert = alerts.pop();
    if (alert) alerts.push({ ...alert, ...change });
  };
  for (const { type, at, data } of events) {
    if (type === 'riskRaised')
      alerts.push({ raisedAt: iso(at), source: data.source, acknowledgedAt: null, disposition: null });
    else if (type === 'riskAcknowledged') last({ acknowledgedAt: iso(at) });
    else if (type === 'riskDisposed') last({ disposition: data.disposition });
  }
  return alerts;
};

export const risk: PartMaker<'risk'> = (record) => {
  const alerts = alertsIn(record.events);
  const screen = ofType(record, 'riskScreened').at(-1);
  if (alerts.length === 0 && !screen) return NOT_RECORDED;
  return {
    alerts,
    lastScreen: screen
      ? { at: iso(screen.data.takenAt ?? screen.at), level: screen.data.level, by: screen.data.by }
      : NOT_RECORDED,
  };
};

/** R-RISK-MODERATE: the plan that was written down last. */
export const safetyPlan: PartMaker<'safetyPlan'> = (record) => {
  const recorded = ofType(record, 'safetyPlanRecorded').at(-1);
  if (!recorded) return NOT_RECORDED;
  const reviewed = ofType(record, 'safetyPlanReviewed').findLast(({ seq }) => seq > recorded.seq);
  return {
    plan: recorded.data.plan,
    recordedAt: iso(recorded.at),
    reviewedAt: reviewed ? iso(reviewed.at) : null,
  };
};
