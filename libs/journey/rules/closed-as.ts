import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { HandOff } from '../model/milestone.js';
import type { CloseReason } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Waiver } from '../model/waiver.js';

/** How a journey closes: why, to whom care was handed, and what was done without. */
export interface Closing {
  readonly because: CloseReason;
  readonly reason: string;
  readonly handOff?: HandOff | null | undefined;
  readonly waived?: readonly Waiver[];
}

/** R-ENDING: what ends the aftercare is kept beside the reason of the discharge, and does not replace it. */
export const closedAs = (
  { phase, discharge }: JourneyState,
  closing: Closing,
  { endings }: Policy,
): NewEvent =>
  endings && phase === 'aftercare'
    ? ended({ ...closing, because: discharge!.because }, closing.because)
    : ended(closing);

/** The event that closes a journey. `aftercareEnded`: what ended the aftercare; null if nothing did. */
export const ended = (
  { because, reason, handOff = null, waived = [] }: Closing,
  aftercareEnded: CloseReason | null = null,
): NewEvent =>
  event(
    'journeyClosed',
    {
      ...{ because, handOff },
      ...(waived.length > 0 && { waived }),
      ...(aftercareEnded && { aftercareEnded }),
    },
    'R-ENDING',
    reason,
  );
