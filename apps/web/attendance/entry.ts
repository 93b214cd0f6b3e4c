import type { Schemas } from '../api/client.js';

export const OUTCOMES = ['attended', 'late', 'excused', 'noShow'] as const;
/** The outcomes that one press chooses for a client. */
export type Picked = (typeof OUTCOMES)[number];
/** An outcome as it is recorded. It may also be that the program did not hold the session, which is said of everybody at once. */
export type Outcome = NonNullable<Schemas['SessionOfDay']['members'][number]['outcome']>;

/** What is entered for one client, and not sent yet. `minutes` is as it was typed. */
export interface Entry {
  readonly outcome: Outcome;
  readonly minutes: string;
  /** Why the recorded outcome is corrected; null where nothing is recorded yet. */
  readonly reason: string | null;
}

export type Entries = Readonly<Record<string, Entry>>;

interface Member {
  readonly journeyId: string;
  readonly outcome: Outcome | null;
  /** Planned. */
  readonly minutes: number;
  /** Minutes there, where it is recorded. */
  readonly attended: number | null;
}

const isOpen = ({ outcome }: Pick<Member, 'outcome'>): boolean => outcome === null;

/** Enters that everybody who is not recorded yet, and has no entry, has come and stayed for the planned minutes. */
export const allOthersCame = (members: readonly Member[], said: Entries): Entries => ({
  ...Object.fromEntries(
    members
      .filter(isOpen)
      .map(({ journeyId, minutes }) => [
        journeyId,
        { outcome: 'attended' as const, minutes: String(minutes), reason: null },
      ]),
  ),
  ...said,
});

/** Enters that the program did not hold the session, for everybody who is not recorded yet, whatever was entered before. */
export const cancelledFor = (members: readonly Member[], reason: string): Entries =>
  Object.fromEntries(
    members
      .filter(isOpen)
      .map(({ journeyId }) => [journeyId, { outcome: 'cancelledByProgram' as const, minutes: '', reason }]),
  );

/** Whether the outcome has minutes: only that of a client who came. */
export const hasMinutes = (outcome: Outcome): boolean => outcome === 'attended' || outcome === 'late';

/** The entry after an outcome was pressed. A reason that was typed before stays. */
export const said = (outcome: Picked, planned: number, before: Entry | undefined): Entry => ({
  outcome,
  minutes: hasMinutes(outcome) ? String(planned) : '',
  reason: before?.reason ?? null,
});

/** The entry with which a correction begins: what is recorded, and an empty reason, which the form asks for. */
export const correctionOf = ({ outcome, attended, minutes }: Member): Entry => ({
  outcome: outcome ?? 'attended',
  minutes: outcome === null || hasMinutes(outcome) ? String(attended ?? minutes) : '',
  reason: '',
});

/** The entries as the API takes them. */
export const entriesOf = (entries: Entries) =>
  Object.entries(entries).map(([journeyId, { outcome, minutes, reason }]) => ({
    journeyId,
    outcome,
    minutes: hasMinutes(outcome) ? Number(minutes) : null,
    ...(reason !== null && reason.trim() !== '' && { reason }),
  }));
