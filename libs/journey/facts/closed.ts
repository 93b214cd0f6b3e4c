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
 * A fact that arrives when the journey has closed moves nothing any more, but it is kept. A high risk alerts all the same (version 2 of
 * R-RISK-HIGH): it is the client who is in danger, and not the journey.
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

/** R-RISK: how the client is today an old result does not say. */
const ifHighOfToday = (state: JourneyState, measured: Measured, context: Context): NewEvent[] => {
  const { at, policy } = context;
  const { risk, calendar } = policy;
  if (!risk || !alerts(state, context) || !isHighRisk(measured)) return [];
  return addDays(measured.takenAt, risk.referralResultDays, calendar) < at
    ? []
    : [raiseRisk(state, 'C-SSRS', null)];
};
