import type { Gate } from '../../model/event-parts.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import { doseAtTier, taperGates } from '../../rules/taper.js';
import type { NeededSentence } from '../../model/needed-sentence.js';
import { type Input, required } from '../input.js';
import type { RuleInput } from './rule-inputs.js';

/** R-TAPER's gates as inputs; the dose says of how many hours it is ("11.5 of 12 h"). What a gate needs is recorded, and was a sentence of `NEEDED`. */
export const gateInputs = (gates: readonly Gate[], state: JourneyState, policy: Policy): Input[] =>
  gates.map(({ name, actual, needed, holds }) =>
    required(
      name,
      name === 'deliveredHours' && state.treatment
        ? `${actual ?? 0} of ${doseAtTier(state, state.treatment, policy).owed} h`
        : actual,
      needed as NeededSentence | number,
      holds,
    ),
  );

/** R-TAPER: every gate with its numbers at that instant. */
export const taper: RuleInput = (state, policy, at) =>
  state.treatment ? gateInputs(taperGates(state, state.treatment, policy, at), state, policy) : [];
