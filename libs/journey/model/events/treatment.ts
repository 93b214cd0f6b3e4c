import type { ContinuedStay } from '../milestone.js';
import type { Level } from '../policy.js';
import type { InstrumentTotal } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import type { Gate, HoursOfTier } from '../event-parts.js';

/** Events of treatment. They are written once, and mean the same for ever. */
export interface TreatmentEvents {
  treatmentStarted: { readonly tier: string; readonly lengthDays: number; readonly endsAt: number };
  /** `beforeTier`: the tier was decided, and was not in force yet. So the review does not count as one of this tier. */
  planReviewed: {
    readonly summary: string;
    readonly beforeTier?: true;
    /** R-CONTINUE; absent where the review rated nothing. */
    readonly continuedStay?: Pick<ContinuedStay, 'ratings' | 'finding'> & {
      readonly recommendedLevel: Level;
    };
  };
  reviewFellDue: { readonly deliveredHours: number };
  /**
   * After a correction, the hours or sessions that made the review due are not there any more. `anew`: its ladder had been climbed further than its clock has
   * come by now, and begins again.
   */
  reviewDueTakenBack: { readonly deliveredHours: number; readonly anew?: true };
  /** `worse`: by at least its reliable change, against what `comparedWith` gives. `isBaseline`: it was taken before the baseline so far, and replaces it. */
  resultReceived: { readonly result: InstrumentTotal; readonly worse: boolean; readonly isBaseline?: true };
  /** Like `resultReceived`, with every answer of the instrument. */
  instrumentScored: { readonly taken: InstrumentTaken; readonly worse: boolean; readonly isBaseline?: true };
  deteriorated: {
    readonly instrument: string;
    readonly from: number;
    readonly to: number;
    readonly reliableChange: number;
    /** Each worse result gets a task of its own. */
    readonly asksAnew?: true;
  };
  taperRecommended: { readonly from: string; readonly to: string | null; readonly gates: readonly Gate[] };
  /** A recommendation does not hold any more. `gates`: those that have closed. */
  recommendationFell: { readonly from: string; readonly gates: readonly Gate[] };
  /** `lookAgainAt`: when the gates are looked at again, ms since epoch; absent if the policy has no such day. */
  taperHeld: { readonly tier: string; readonly lookAgainAt?: number };
  taperHoldEnded: { readonly tier: string };
  tierChanged: {
    readonly from: string;
    readonly to: string;
    readonly because: 'taper' | 'relapse' | 'reversal' | 'clinician' | 'risk' | 'return';
    readonly provisional: boolean;
    /** ms since epoch: the start of the next session day, from which the new tier holds. */
    readonly effectiveFrom: number;
  } & HoursOfTier;
  lengthExtended: { readonly days: number; readonly endsAt: number };
}
