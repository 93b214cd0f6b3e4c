import type { Substance } from './clinical-data.js';
import type { RelapseSource } from './fact.js';
import type { RecordedSession } from './sessions.js';
import type { ToxicologyReport } from './toxicology.js';

/** One gate of a recommendation, with the numbers it looked at. Shares are 0..1, spans are days. */
export interface Gate {
  readonly name: string;
  readonly holds: boolean;
  readonly actual: number | string | null;
  readonly needed: number | string;
}

/** A report of a relapse. `usedOn`: local date of the use, if known; `usedAt`: from when the days since the use are counted, ms since epoch. */
export interface RelapseReport {
  readonly source: RelapseSource;
  readonly note: string | null;
  readonly usedOn?: string;
  readonly usedAt?: number;
}

/** Hours a week that the signed plan has at a tier, and what they are shown as. Absent under a policy without `schedule.beside`. */
export interface HoursOfTier {
  readonly weeklyHours?: number;
  readonly crosswalk?: string;
}

/** R-DISCH: the last day of treatment of a discharge that was begun before it. `date`: the local date; `at`: what counts from the discharge counts from then, ms since epoch. */
export interface LastDay {
  readonly date: string;
  readonly at: number;
}

/** R-ATTEND: what is kept of an attendance. Planned minutes and start are kept as they were, so that the record holds whatever the calendar becomes. */
export interface AttendanceKept {
  readonly session: string;
  readonly what: RecordedSession;
  readonly corrected: boolean;
  /**
   * For a no-show: since when the client is to be spoken to about the absence of that day, ms since epoch; null if nobody has to. Absent if each no-show is
   * asked about by itself, from its record on.
   */
  readonly contactSince?: number | null;
}

/**
 * `unexpected`: substances that were positive, not by prescription, and not reported before of this specimen. `report`: the sequence of the relapse report that
 * the test makes. `refutes`: sequences of open reports of a screen that the test speaks against. Each is absent if there is none.
 */
export interface ToxicologyFound {
  readonly test: ToxicologyReport;
  readonly unexpected?: readonly Substance[];
  readonly report?: number;
  readonly refutes?: readonly number[];
}
