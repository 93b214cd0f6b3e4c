import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Fact } from '../model/fact.js';

/** A fact that arrives as the journey has closed moves nothing any more, but it is kept. */
export const keepAfterClose = (fact: Fact): NewEvent => {
  switch (fact.name) {
    case 'relapseReported':
      return event('relapseJoined', fact.data, 'R-RELAPSE');
    case 'highRiskReported':
      return event('riskJoined', fact.data, 'R-RISK-HIGH');
    case 'resultArrived':
      return event('resultReceived', { result: fact.data.result, worse: false });
    case 'instrumentTaken':
      return event('instrumentScored', { taken: fact.data.taken, worse: false });
  }
};
