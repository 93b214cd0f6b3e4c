import type { Measured } from '#instruments/instrument';
import type { EventData } from '../model/event.js';
import type { CloseReason } from '../model/phase.js';

/** How something ended. */
export interface Ended {
  readonly at: number;
  readonly because: CloseReason;
}

/** What of a journey the outcomes are made from. Instants are ms since epoch; null: it has not come to that. */
export interface RecordedCourse {
  readonly referredAt: number;
  readonly reachedAt: number | null;
  /** Both risk and eligibility are recorded. */
  readonly screenedAt: number | null;
  readonly waitlistedAt: number | null;
  readonly admittedAt: number | null;
  /** The plan was signed by everybody who has to. */
  readonly treatedFrom: number | null;
  /** The discharge that stands; `at` is on its last day of treatment, which may be to come. */
  readonly discharged: Ended | null;
  readonly closed: Ended | null;
  /** Local dates of the first three days with a session that the client came to, and the start of the last such session. */
  readonly firstDays: readonly string[];
  readonly lastCameAt: number | null;
  /** Minutes that count as dose. Owed is what was planned and neither excused nor cancelled. What nobody has recorded is in neither of the two. */
  readonly owedMinutes: number;
  readonly deliveredMinutes: number;
  /** Whether hours came by the week: then it is not known on which days the client came. */
  readonly byWeeks: boolean;
  readonly tierChanges: readonly {
    readonly at: number;
    readonly because: EventData['tierChanged']['because'];
  }[];
  readonly results: readonly Measured[];
  /** Day of a follow-up that was tried since the discharge → when the client was first reached for it; null if they never were. */
  readonly followUps: Readonly<Record<string, number | null>>;
  /** When the next journey of the client was admitted, after the discharge. */
  readonly readmittedAt: number | null;
}

/**
 * The course as it stands at `now`, ms since epoch. A discharge whose last day of treatment is to come has not ended the treatment yet; one that the end of the
 * journey came before did not come about.
 */
export const asItStands = (course: RecordedCourse, now: number): RecordedCourse => {
  const { discharged, closed } = course;
  return discharged && discharged.at > Math.min(now, closed?.at ?? now)
    ? { ...course, discharged: null, readmittedAt: null }
    : course;
};

/** How the treatment ended: with the discharge, or with the journey where there was none. */
export const endOf = ({ discharged, closed }: RecordedCourse): Ended | null => discharged ?? closed;

/** The ways to leave that were planned with the client (TEDS counts both as such). */
const PLANNED: readonly CloseReason[] = ['completed', 'transferred'];

export const isPlanned = ({ because }: Ended): boolean => PLANNED.includes(because);

/**
 * When the client was last in treatment; null if they still are. For a client who left unplanned it is the last session that they came to, since the discharge
 * is only the day of the paperwork (TEDS: the date of last contact).
 */
export const leftAt = (course: RecordedCourse): number | null => {
  const end = endOf(course);
  if (!end) return null;
  return isPlanned(end) ? end.at : Math.min(end.at, course.lastCameAt ?? end.at);
};
