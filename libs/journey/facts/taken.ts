import type { Measured } from '#instruments/instrument';
import { measuredOf, type InstrumentTaken } from '#instruments/instrument-taken';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { RISK_LEVELS } from '../model/milestone.js';
import type { Context } from '../decider/decider.js';
import { afterScreening } from '../rules/after-screening.js';
import { askAfterItems, askAfterTotal } from '../rules/asked-instruments.js';
import { isOldHigh } from '../rules/old-result.js';
import { isKnownSince, screened } from '../rules/risk-screen.js';
import { askAfterSelfHarm, answersSelfHarm } from '../rules/self-harm.js';
import type { JourneyState } from '../model/state.js';
import { isLate, keepResult } from './result.js';

/** Takes an instrument with its items: first what follows from its total, then what only the items can tell. */
export const takeInstrument = (state: JourneyState, taken: InstrumentTaken, context: Context): NewEvent[] => {
  // An instrument dated in the future counts as taken now.
  const measured = { ...measuredOf(taken), takenAt: Math.min(taken.takenAt, context.at) };
  return [
    ...keepResult(
      state,
      measured,
      (kept) => event('instrumentScored', { taken, ...kept }, kept.worse ? 'R-DETERIORATE' : null),
      context,
    ),
    ...(context.policy.risk
      ? askAfterItems(state, taken, measured, context)
      : askAfterSelfHarm(state, taken, measured)),
    ...askAfterTotal(state, measured, context),
    ...answersSelfHarm(state, measured),
    ...riskScreen(state, measured, context),
  ];
};

/** R-RISK: a C-SSRS taken since the referral is the risk screen, unless it is high and old, or a screen is known since. The alert of a high one comes from `keepResult`. */
const riskScreen = (state: JourneyState, measured: Measured, context: Context): NewEvent[] => {
  const { instrument, total, takenAt } = measured;
  if (instrument !== 'C-SSRS' || takenAt < state.openedAt || isLate(state, measured)) return [];
  if (isOldHigh(measured, context.at, context.policy)) return [];
  if (isKnownSince(state, takenAt, context.policy)) return [];
  const level = RISK_LEVELS[total]!;
  return [
    ...screened(state, { level, by: 'C-SSRS' }, context, takenAt),
    ...afterScreening(state, level, state.eligibility, context.policy),
  ];
};
