import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Milestones } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/** R-RISK: a screen as it is kept. One that is lower than an open alert does not lower what is shown: the disposition does. */
export const screened = (
  { risk: { alert } }: JourneyState,
  { level, by }: Milestones['recordRisk'],
  { risk }: Policy,
): NewEvent => {
  const over = risk && alert && level !== 'high';
  return event('riskScreened', { level, by, ...(over && { overAlert: true }) }, 'R-RISK');
};
