import { INSTRUMENT_CODES, type InstrumentCode } from '#instruments/instrument';

/** What exactly a clock or a task is about, as far as its id says it. */
export type Subject =
  /** `date`: the local date in the session's name. A session that was moved is held on another. */
  | { readonly session: string; readonly date: string }
  | { readonly instrument: InstrumentCode }
  /** The local date of its Monday. */
  | { readonly week: string }
  /** Days after the discharge. */
  | { readonly day: number };

const SESSION = /^attendance\.((\d{4}-\d\d-\d\d)\..+)$/;
const WEEK = /^week\.(\d{4}-\d\d-\d\d)/;
const FOLLOW_UP = /^followUp\.(\d+)/;
const INSTRUMENT = /^(?:instrument|baseline|asked|worse|worse\.outside)\.([A-Z][\w-]*)/;

const isInstrument = (code: string | undefined): code is InstrumentCode =>
  (INSTRUMENT_CODES as readonly (string | undefined)[]).includes(code);

/**
 * Reads the subject in the id of a clock, or of a task that has none; null where the id names none. Ids are recorded names, so what an id means never changes.
 * @param id of the clock rather than of its task, because the task's id has the rung behind it
 */
export const subjectOf = (id: string): Subject | null => {
  const [, session, date] = SESSION.exec(id) ?? [];
  if (session !== undefined && date !== undefined) return { session, date };
  const [, week] = WEEK.exec(id) ?? [];
  if (week !== undefined) return { week };
  const [, day] = FOLLOW_UP.exec(id) ?? [];
  if (day !== undefined) return { day: Number(day) };
  // R-DETERIORATE: after the ninth item of a PHQ-9 a C-SSRS is asked for; the id has the time of the PHQ-9.
  if (id.startsWith('selfHarm.')) return { instrument: 'C-SSRS' };
  const [, instrument] = INSTRUMENT.exec(id) ?? [];
  return isInstrument(instrument) ? { instrument } : null;
};
