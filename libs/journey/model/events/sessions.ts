import type { ExtraSession } from '../sessions.js';
import type { Slot } from '../slot.js';
import type { AttendanceKept } from '../event-parts.js';

/** Events of sessions and weeks. They are written once, and mean the same for ever. */
export interface SessionEvents {
  /** From `from` (ms since epoch) on, these are the slots of the week. */
  scheduleTookEffect: { readonly from: number; readonly slots: readonly Slot[] };
  attendanceRecorded: AttendanceKept;
  /** The program holds no more sessions on that local date. `sessions`: those that were still to come; they are recorded as cancelled. */
  dayClosed: { readonly date: string; readonly sessions: readonly string[] };
  /** The day is not closed after all. `sessions`: those that are held again. */
  dayReopened: { readonly date: string; readonly sessions: readonly string[] };
  /** `from`, `to`: the starts before and after, ms since epoch. */
  sessionMoved: { readonly session: string; readonly from: number; readonly to: number };
  extraSessionPlanned: ExtraSession & { readonly session: string };
  /** `days`: the local dates of absence that the client has been asked about; absent if the policy counts sessions, or the client was not reached. */
  noShowContacted: { readonly session: string; readonly reached: boolean; readonly days?: readonly string[] };
  /** `until`: the start of the last no-show, ms since epoch. `days`: the local dates, if the policy counts days; then there are `noShows` of them. */
  noShowsAddedUp: {
    readonly noShows: number;
    readonly weeks: number;
    readonly until: number;
    readonly days?: readonly string[];
  };
  /** After a correction, review number `review` is not needed any more: of its days of absence `noShows` are left, which are not too many. */
  noShowReviewTakenBack: { readonly review: number; readonly noShows: number };
  twelveStepAttended: { readonly date: string; readonly minutes: number };
  weekRecorded: {
    readonly week: string;
    readonly plannedHours: number;
    readonly deliveredHours: number;
    readonly excusedHours: number;
  };
}
