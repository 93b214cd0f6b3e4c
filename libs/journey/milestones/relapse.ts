import { accept, event, refuse } from '../model/decision.js';
import { placeOnHold, wrongTransferLevel } from '../rules/hold.js';
import { stepTier } from '../rules/step.js';
import type { Decider } from '../decider/decider.js';

export const acknowledgeRelapse: Decider<'acknowledgeRelapse'> = (state) => {
  const relapse = state.treatment!.relapse;
  if (!relapse) return refuse('R-RELAPSE', 'No relapse report is open.');
  if (relapse.acknowledgedAt !== null)
    return refuse('R-RELAPSE', 'The relapse report is acknowledged already.', 'decideRelapse');
  return accept(event('relapseAcknowledged', {}, 'R-RELAPSE'));
};

/** R-RELAPSE: confirm the provisional step up, reverse it with a reason, or transfer to a higher level. */
export const decideRelapse: Decider<'decideRelapse'> = (state, data, { at, policy }) => {
  const relapse = state.treatment!.relapse;
  if (!relapse) return refuse('R-RELAPSE', 'No relapse report is open.');
  const decided = event('relapseDecided', { decision: data.decision }, 'R-RELAPSE', data.reason);
  switch (data.decision) {
    case 'confirm':
      return accept(decided);
    case 'reverse':
      return relapse.atTopTier
        ? accept(decided)
        : accept(
            decided,
            stepTier(state, relapse.before.tier, 'reversal', 'R-RELAPSE', data.reason, at, policy),
          );
    case 'transfer':
      return (
        wrongTransferLevel(data.handOff) ??
        accept(...placeOnHold(state, data.handOff, data.reason, at, policy))
      );
  }
};
