import type { Measured } from '#instruments/instrument';
import { measuredOf } from '#instruments/instrument-taken';
import type { Context } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Fact } from '../model/fact.js';
import type { JourneyState } from '../model/state.js';
import { hasDied } from '../rules/after-closing.js';
import { isHighRisk, raiseRisk } from '../rules/risk.js';
import { addDays } from '../time/spans.js';

/**
 * A fact that arrives when the journey has closed is kept, and moves nothing any more. A high risk still alerts (version 2 of R-RISK-HIGH), because the client
 * is in danger, and not the journey.
 */
export const keepAfterClose = (state: JourneyState, fact: Fact, context: Context): NewEvent[] => {
  switch (fact.name) {
    case 'relapseReported':
      return [event('relapseJoined', fact.data, 'R-RELAPSE')];
    case 'toxicologyReported':
      return [event('toxicologyRecorded', { test: fact.data })];
    case 'highRiskReported': {
      const { source, note } = fact.data;
      return [
        alerts(state, context)
          ? raiseRisk(state, source, note)
          : event('riskJoined', fact.data, 'R-RISK-HIGH'),
      ];
    }
    case 'resultArrived': {
      const { result } = fact.data;
      return [event('resultReceived', { result, worse: false }), ...ifHighOfToday(state, result, context)];
    }
    case 'instrumentTaken': {
      const { taken } = fact.data;
      return [
        event('instrumentScored', { taken, worse: false }),
        ...ifHighOfToday(state, measuredOf(taken), context),
      ];
    }
  }
};

const alerts = (state: JourneyState, { policy }: Context): boolean =>
  policy.risk !== undefined && !hasDied(state);

/** R-RISK: raises an alert for a high result, unless it is too old to say how the client is today. */
const ifHighOfToday = (state: JourneyState, measured: Measured, context: Context): NewEvent[] => {
  const { at, policy } = context;
  const { risk, calendar } = policy;
  if (!risk || !alerts(state, context) || !isHighRisk(measured)) return [];
  return addDays(measured.takenAt, risk.referralResultDays, calendar) < at
    ? []
    : [raiseRisk(state, 'C-SSRS', null)];
};
