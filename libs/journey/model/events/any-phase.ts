import type { Role } from '../actor.js';
import type { CareRole } from '../care-team.js';
import type { ClinicalData } from '../clinical-data.js';
import type { HandOff } from '../milestone.js';
import type { CloseReason, Phase } from '../phase.js';
import type { Calendar } from '../policy.js';
import type { Waiver } from '../waiver.js';

/** Events of any phase. They are written once, and mean the same for ever. */
export interface AnyPhaseEvents {
  phaseEntered: { readonly phase: Phase; readonly from: Phase | null };
  careTeamChanged: { readonly role: CareRole; readonly staffId: string | null };
  /**
   * A rung of a clock's ladder was reached. Rung 0 is a reminder; from rung 1 on the journey is overdue. `again`: the last rung was reached once more, and its
   * task is told again.
   */
  clockReached: {
    readonly clock: string;
    readonly rung: number;
    readonly dueAt: number;
    readonly again?: true;
  };
  clockSatisfied: { readonly clock: string };
  taskRaised: {
    readonly task: string;
    readonly role: Role;
    readonly title: string;
    readonly dueAt: number | null;
    readonly rung: number;
    readonly clock: string | null;
    /** When it was raised first, ms since epoch: it stands for a clock as well, whose rung raises it again, or whose task gives way to it. */
    readonly since?: number;
  };
  taskClosed: { readonly task: string; readonly how: 'done' | 'satisfied' };
  /**
   * The journey is under another policy from here on. `setBack`: clocks whose ladder was climbed further than the new policy's clock has come, with where they
   * stand now. `reviewNotDueByHours`: under the new policy the delivered hours do not make the review due.
   */
  policyAdopted: {
    readonly from: string;
    readonly to: string;
    readonly setBack: Readonly<Record<string, { readonly rungs: number; readonly overdue: boolean }>>;
    readonly reviewNotDueByHours: boolean;
    /** When the gates of a tier that was held for good are looked at again, ms since epoch. */
    readonly lookAgainAt?: number;
    /** Local dates without sessions before the adoption, which the new calendar does not change. Absent if both policies close the same dates. */
    readonly closedBefore?: readonly string[];
    /** The time zone that was left, and its offsets since treatment began: sessions that were planned by them stay. Absent if none was left. */
    readonly clocksBefore?: { readonly timeZone: string; readonly offsets: Calendar['offsets'] };
  };
  journeyClosed: {
    readonly because: CloseReason;
    readonly handOff: HandOff | null;
    /** What the ending was done without, and why. Absent if nothing was waived. */
    readonly waived?: readonly Waiver[];
    /** What ended the aftercare, if `endJourney` did. `because` then stays the reason of the discharge. Absent otherwise. */
    readonly aftercareEnded?: CloseReason;
  };
  /**
   * The events before this were lived elsewhere, and were judged when they were taken over: `steps` of them were taken, `refused` were not. `holds`: what the
   * client has on the track, which the track has yet to hear; null if that is nothing, or a coordinator gives the seats.
   */
  movedIn: { readonly steps: number; readonly refused: number; readonly holds: 'seat' | 'place' | null };
  clinicalDataRecorded: Partial<ClinicalData>;
}
