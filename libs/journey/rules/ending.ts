import { type Decision, refuse } from '../model/decision.js';
import type { EndReason, HandOff } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { aField, aMilestone } from '../model/requirement.js';
import type { Waiver } from '../model/waiver.js';
import { type Lack, type Settled, settled } from './lacks.js';

/** What a milestone that ends a journey brings with it. */
export interface Ending {
  readonly handOff?: HandOff | null;
  readonly waived?: readonly Waiver[];
}

type Because = EndReason | 'withdraw' | 'transferred';

/** Nobody is asked whom to hand over, or to sign what, of somebody who has died; of somebody in jail the jail knows where they are. */
const IN_ONE_STEP: readonly Because[] = ['died', 'incarcerated', 'lostToContact'];

/**
 * R-ENDING: nobody who was treated is put out, or leaves, in one step. What is still missing, and what it is done without: to whom care was handed, and the
 * signed summary; each may be done without, one by one, with a reason. From when the summary is signed nothing is. Whom the program
 * puts out between admission and treatment is handed on as well.
 */
export const leavesBehind = (
  state: JourneyState,
  because: Because,
  ending: Ending,
  policy: Policy,
): Settled => settled(lacksOf(state, because, ending, policy), ending.waived);

/** The refusal of an ending that something is missing for; null where nothing is. */
export const goneInOneStep = ({ missing }: Settled): Decision | null =>
  missing.length > 0 ? refuse('R-ENDING', 'Nobody who was admitted is gone in one step.', ...missing) : null;

const HAND_OFF: Lack = {
  words: 'handOff, or waived: handOff, with the reason',
  requires: [aField('handOff')],
  waivable: 'handOff',
};

/** Who leaves from a hold most often stays where they are: care was handed over then, and that is a milestone of its own. */
const FROM_HOLD: Lack = {
  words: `closeTransferred where the client stays where they are; else ${HAND_OFF.words}`,
  requires: [aMilestone('closeTransferred'), ...HAND_OFF.requires],
  waivable: 'handOff',
};

const lacksOf = (
  { treatment, discharge, admittedAt, phase, hold }: JourneyState,
  because: Because,
  { handOff }: Ending,
  { endings }: Policy,
): Lack[] => {
  const isSigned = (discharge?.summaryAt ?? null) !== null;
  if (!endings || isSigned || IN_ONE_STEP.includes(because)) return [];
  const isAtProvider = because === 'withdraw' && phase === 'onHold' && Boolean(hold?.handOff);
  const unhanded = handOff ? [] : [isAtProvider ? FROM_HOLD : HAND_OFF];
  if (treatment) return [...unhanded, summary(phase)];
  return because === 'terminatedByFacility' && admittedAt !== null ? unhanded : [];
};

/** The way to a signed summary leads through the discharge; a hold has none. */
const summary = (phase: JourneyState['phase']): Lack => {
  const waived = 'waived: summary, with the reason';
  const sign = aMilestone('signDischargeSummary');
  switch (phase) {
    case 'discharge':
      return { words: `signDischargeSummary, or ${waived}`, requires: [sign], waivable: 'summary' };
    case 'treatment':
      return {
        words: `beginDischarge and signDischargeSummary, or ${waived}`,
        requires: [aMilestone('beginDischarge'), sign],
        waivable: 'summary',
      };
    default:
      return { words: waived, requires: [], waivable: 'summary' };
  }
};
