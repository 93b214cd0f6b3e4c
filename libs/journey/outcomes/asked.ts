import type { Calendar } from '../model/policy.js';

/** By what figures are made: nothing of them is said before its time has come. */
export interface Asked {
  /** ms since epoch. */
  readonly now: number;
  readonly calendar: Calendar;
  /** Days of the follow-ups. */
  readonly followUpDays: readonly number[];
  /** Instrument → by how much a total has to differ to mean something. */
  readonly reliableChange: Readonly<Partial<Record<string, number>>>;
}
