import type { Calendar } from './policy.js';
import type { SessionKind, Slot } from './slot.js';

export const OUTCOMES = ['attended', 'late', 'excused', 'noShow', 'cancelledByProgram'] as const;
/** R-ATTEND: how a planned session ended. */
export type SessionOutcome = (typeof OUTCOMES)[number];

/**
 * The sessions of a treatment whose plan has slots: what they are planned from, and what became of them. All instants
 * are ms since epoch. A session is named by the local date it was planned for and its slot: `2026-03-02.monday-group`.
 */
export interface Sessions {
  /** Which slots are held from when; ascending. */
  readonly schedules: readonly { readonly from: number; readonly slots: readonly Slot[] }[];
  /** Which tier holds from when: of those begun, the last one. `since` is `tierSince` of the tier. */
  readonly tiers: readonly { readonly tier: string; readonly since: number; readonly from: number }[];
  /** Spans without sessions: on hold, and after discharge has begun. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[];
  /** New starts of sessions that were moved. */
  readonly moved: Readonly<Record<string, number>>;
  /** Sessions beyond the weekly schedule. */
  readonly extra: Readonly<Record<string, ExtraSession>>;
  readonly recorded: Readonly<Record<string, RecordedSession>>;
  /** The last review, or the start: delivered hours count towards R-REVIEW from then. */
  readonly reviewedAt: number;
  /** No-shows whom nobody has spoken to yet, and since when they are known. */
  readonly toContact: Readonly<Record<string, number>>;
  /** R-NOSHOW: supervisor's reviews asked for, and the start of the last no-show that they looked at. */
  readonly noShowReviews: number;
  readonly noShowsReviewedUntil: number | null;
  /** Where days are counted: those that each review was asked for, by its number. */
  readonly noShowsReviewed?: readonly { readonly review: number; readonly days: readonly string[] }[];
  /** The last review that a correction took back. */
  readonly noShowReviewTakenBack?: number;
  /** Where days are counted: those whose absence the client has been asked about. */
  readonly contacted?: readonly string[];
  /** Local dates that the program closed ahead of time, each since when, ms since epoch, and what was cancelled with it. */
  readonly closedDays?: Readonly<
    Record<string, { readonly at: number; readonly sessions: readonly string[] }>
  >;
  /** Calendars that were left; ascending. Of what was planned to begin before `until`, there was no session on these local dates. */
  readonly calendars?: readonly { readonly until: number; readonly closed: readonly string[] }[];
  /** Clocks of another zone that were left, and those before them. What was planned to begin before `until` did so by them. */
  readonly clocksLeft?: ClocksLeft;
}

export interface ClocksLeft {
  /** ms since epoch. */
  readonly until: number;
  /** Up to then, as those of a policy's calendar. */
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
  /** Null for one beyond the weekly schedule. */
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

/** The beginning: no session is before `from` (R-PLAN-SIGN). */
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
