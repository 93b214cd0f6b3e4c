import type { Calendar } from './policy.js';
import type { SessionKind, Slot } from './slot.js';

export const OUTCOMES = ['attended', 'late', 'excused', 'noShow', 'cancelledByProgram'] as const;
/** R-ATTEND: how a planned session ended. */
export type SessionOutcome = (typeof OUTCOMES)[number];

/**
 * The sessions of a treatment whose plan has slots: what they are planned from, and how they ended. All instants are ms since epoch. The name of a session is
 * the local date that it was planned for and its slot: `2026-03-02.monday-group`.
 */
export interface Sessions {
  /** The slots of the week, with when they took effect; ascending. */
  readonly schedules: readonly { readonly from: number; readonly slots: readonly Slot[] }[];
  /** The tiers. A tier holds from `from` until the next one's `from`. `since` is its `tierSince`. */
  readonly tiers: readonly { readonly tier: string; readonly since: number; readonly from: number }[];
  /** Spans without sessions: on hold, and after discharge has begun. `until` is null while a span lasts. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[];
  /** New starts of sessions that were moved, by the session's name. */
  readonly moved: Readonly<Record<string, number>>;
  /** Sessions beyond the weekly schedule, by name. */
  readonly extra: Readonly<Record<string, ExtraSession>>;
  readonly recorded: Readonly<Record<string, RecordedSession>>;
  /** When the plan was last reviewed, or treatment started. Hours that are delivered from then on count towards R-REVIEW. */
  readonly reviewedAt: number;
  /** Sessions that the client missed and nobody has spoken to them about yet, by name, with since when that is due. */
  readonly toContact: Readonly<Record<string, number>>;
  /** R-NOSHOW: how many supervisor's reviews were asked for, and the start of the last no-show that they looked at. */
  readonly noShowReviews: number;
  readonly noShowsReviewedUntil: number | null;
  /** If the policy counts days: the days that each review was asked for, with its number. */
  readonly noShowsReviewed?: readonly { readonly review: number; readonly days: readonly string[] }[];
  /** Number of the last review that a correction took back. */
  readonly noShowReviewTakenBack?: number;
  /** If the policy counts days: the local dates of absence that the client has been asked about. */
  readonly contacted?: readonly string[];
  /** Local dates that the program closed: when each was closed, and the sessions that were cancelled with it. */
  readonly closedDays?: Readonly<
    Record<string, { readonly at: number; readonly sessions: readonly string[] }>
  >;
  /** Calendars that were left; ascending. Before `until` there were no sessions on the local dates in `closed`. */
  readonly calendars?: readonly { readonly until: number; readonly closed: readonly string[] }[];
  /** The offsets of time zones that were left. Sessions that were planned to begin before `until` go by them. */
  readonly clocksLeft?: ClocksLeft;
}

export interface ClocksLeft {
  /** ms since epoch. */
  readonly until: number;
  /** The offsets from UTC up to `until`, in the form of a policy's calendar. */
  readonly offsets: Calendar['offsets'];
}

export interface ExtraSession {
  readonly start: number;
  readonly minutes: number;
  readonly kind: SessionKind;
  readonly group: string | null;
  readonly mode: Slot['mode'];
  /** The recorded session that it makes up for. */
  readonly makesUp: string | null;
}

export interface RecordedSession {
  readonly outcome: SessionOutcome;
  readonly start: number;
  /** Minutes that were planned. */
  readonly planned: number;
  /** Minutes attended: R-ATTEND counts only these as delivered. */
  readonly minutes: number;
  readonly kind: SessionKind;
  readonly extra: boolean;
  readonly makesUp: string | null;
}

/** A session that can be held, or was. */
export interface PlannedSession {
  readonly session: string;
  /** Null for a session beyond the weekly schedule. */
  readonly slot: string | null;
  readonly tier: string;
  readonly start: number;
  readonly minutes: number;
  readonly kind: SessionKind;
  readonly group: string | null;
  readonly mode: Slot['mode'];
  readonly makesUp: string | null;
  readonly moved: boolean;
}

/** The sessions when treatment begins: none of them is before `from` (R-PLAN-SIGN). */
export const firstSessions = (
  slots: readonly Slot[],
  from: number,
  tier: string,
  tierSince: number,
  reviewedAt: number,
): Sessions => ({
  schedules: [{ from, slots }],
  tiers: [{ tier, since: tierSince, from: tierSince }],
  pauses: [],
  moved: {},
  extra: {},
  recorded: {},
  reviewedAt,
  toContact: {},
  noShowReviews: 0,
  noShowsReviewedUntil: null,
});
