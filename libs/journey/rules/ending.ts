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

/** Reasons that need no hand-off and no summary. A client who has died is handed over to nobody; for one in jail, the jail knows where they are. */
const IN_ONE_STEP: readonly Because[] = ['died', 'incarcerated', 'lostToContact'];

/**
 * R-ENDING: a client who was treated does not leave, and is not put out, in one step. Returns what is still missing, and what is done without: to whom care was
 * handed, and the signed summary. Each may be waived, one by one, with a reason. Once the summary is signed nothing is missing. A client whom the program puts
 * out between admission and treatment is handed on as well.
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

/** A client who leaves from a hold most often stays with the other provider. Care was handed over when the hold began, and `closeTransferred` says that. */
const FROM_HOLD: Lack = {
  words: `closeTransferred where the client stays where they are; else ${HAND_OFF.words}`,
  requires: [aMilestone('closeTransferred'), ...HAND_OFF.requires],
  waivable: 'handOff',
};

/** A client who leaves in a discharge for detox or residential care is transferred, and that is a milestone of its own. */
const FROM_DISCHARGE: Lack = {
  words: `transfer where care goes on at level 4 or 5; else ${HAND_OFF.words}`,
  requires: [aMilestone('transfer'), ...HAND_OFF.requires],
  waivable: 'handOff',
};

/** The hand-off that is missing, with the milestone that says it where the client leaves for another provider. */
const missingHandOff = ({ phase, hold }: Pick<JourneyState, 'phase' | 'hold'>, because: Because): Lack => {
  if (because !== 'withdraw') return HAND_OFF;
  if (phase === 'discharge') return FROM_DISCHARGE;
  return phase === 'onHold' && hold?.handOff ? FROM_HOLD : HAND_OFF;
};

const lacksOf = (
  { treatment, discharge, admittedAt, phase, hold }: JourneyState,
  because: Because,
  { handOff }: Ending,
  { endings }: Policy,
): Lack[] => {
  const isSigned = (discharge?.summaryAt ?? null) !== null;
  if (!endings || isSigned || IN_ONE_STEP.includes(because)) return [];
  const unhanded = handOff ? [] : [missingHandOff({ phase, hold }, because)];
  if (treatment) return [...unhanded, summary(phase)];
  return because === 'terminatedByFacility' && admittedAt !== null ? unhanded : [];
};

/** The missing summary. The way to a signed one leads through the discharge; from a hold there is none, so it can only be waived. */
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
