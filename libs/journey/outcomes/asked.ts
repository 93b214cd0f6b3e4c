import type { Calendar } from '../model/policy.js';

/** What all figures need. A figure is not told before its time has come. */
export interface Asked {
  /** ms since epoch. */
  readonly now: number;
  readonly calendar: Calendar;
  /** Days of the follow-ups. */
  readonly followUpDays: readonly number[];
  /** Instrument → by how much a total has to differ to mean something. */
  readonly reliableChange: Readonly<Partial<Record<string, number>>>;
}
