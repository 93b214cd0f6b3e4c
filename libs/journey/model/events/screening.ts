import type { EligibilityAnswers, Referral, RiskLevel } from '../milestone.js';
import type { Level } from '../policy.js';
import type { WaitlistPriority } from '../policy-sections.js';
import type { RuleId } from '../rule.js';

/** Events of screening. They are written once, and mean the same for ever. */
export interface ScreeningEvents {
  /** `overAlert`: an alert is open, and the level is lower. The screen then neither closes the alert nor hides it. */
  riskScreened: {
    readonly level: RiskLevel;
    readonly by: 'C-SSRS' | 'judgement';
    readonly overAlert?: true;
    /** How many screens in a row were low, each on another day, this one included. Absent if no safety plan is watched. */
    readonly lowScreens?: number;
    /** When the C-SSRS of the screen was taken, ms since epoch; absent if that is when it was recorded. */
    readonly takenAt?: number;
    /** The C-SSRS was taken before the PHQ-9 that asks for one, so that one is still asked for. */
    readonly stillAsked?: true;
  };
  /**
   * A screen is asked for, because a C-SSRS that was taken at `takenAt` (ms since epoch) does not settle how the client is today. It came with the referral, or
   * before the first screen. `arrived`: it came later.
   */
  riskScreenAsked: { readonly level: RiskLevel; readonly takenAt: number; readonly arrived?: true };
  eligibilityAssessed: {
    readonly answers: EligibilityAnswers;
    readonly unmet: readonly RuleId[];
    readonly recommendedLevel: Level;
    readonly eligible: boolean;
    readonly wentOnAnyway: boolean;
    readonly seat: string | null;
    readonly track: string;
  };
  priorityRecorded: Pick<Referral, 'pregnant' | 'injecting' | 'urgency'> & {
    readonly priority: WaitlistPriority;
    /** Set if the substances that were recorded say it, so that the client is still to be asked. */
    readonly bySubstances?: true;
  };
}
