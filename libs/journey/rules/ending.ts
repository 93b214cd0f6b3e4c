import type { EndReason, HandOff } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { isWaived, type Waiver } from '../model/waiver.js';

/** What a milestone that ends a journey brings with it. */
export interface Ending {
  readonly handOff?: HandOff | null;
  readonly waived?: readonly Waiver[];
}

/** Nobody is asked whom to hand over, or to sign what, of somebody who has died; of somebody in jail the jail knows where they are. */
const IN_ONE_STEP: readonly (EndReason | 'withdraw')[] = ['died', 'incarcerated', 'lostToContact'];

/**
 * R-ENDING: nobody who was treated is put out, or leaves, in one step. What is still missing: to whom care was handed, and the signed
 * summary; each may be done without, one by one, with a reason. From when the summary is signed nothing is.
 */
export const missingForEnding = (
  { treatment, discharge }: JourneyState,
  because: EndReason | 'withdraw',
  { handOff, waived }: Ending,
  { endings }: Policy,
): string[] => {
  const isSigned = (discharge?.summaryAt ?? null) !== null;
  if (!endings || !treatment || isSigned || IN_ONE_STEP.includes(because)) return [];
  return [
    ...(handOff || isWaived('handOff', waived) ? [] : ['handOff, or waived: handOff, with the reason']),
    ...(isWaived('summary', waived)
      ? []
      : ['beginDischarge and signDischargeSummary, or waived: summary, with the reason']),
  ];
};
