import type { Schemas } from '../api/client.js';

export const OUTCOMES = ['attended', 'late', 'excused', 'noShow'] as const;
/** What is said of a client by one press. */
export type Picked = (typeof OUTCOMES)[number];
/** As it is recorded: also that the program did not hold it, which is said of everybody at once. */
export type Outcome = NonNullable<Schemas['SessionOfDay']['members'][number]['outcome']>;

/** What is said of one client, and not sent yet. `minutes` as they are typed. */
export interface Entry {
  readonly outcome: Outcome;
  readonly minutes: string;
  /** Why what is recorded already is put right; null where nothing is recorded yet. */
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

/** Whoever is not recorded yet, and of whom nobody has said anything, has come, and stayed. */
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

/** The program did not hold it: for everybody who is not recorded yet, whatever was said of them. */
export const cancelledFor = (members: readonly Member[], reason: string): Entries =>
  Object.fromEntries(
    members
      .filter(isOpen)
      .map(({ journeyId }) => [journeyId, { outcome: 'cancelledByProgram' as const, minutes: '', reason }]),
  );

/** Whoever came has minutes; whoever did not has none. */
export const hasMinutes = (outcome: Outcome): boolean => outcome === 'attended' || outcome === 'late';

/** One was pressed. What was typed before as a reason stays. */
export const said = (outcome: Picked, planned: number, before: Entry | undefined): Entry => ({
  outcome,
  minutes: hasMinutes(outcome) ? String(planned) : '',
  reason: before?.reason ?? null,
});

/** What is recorded is to be put right: the form begins with it, and asks why. */
export const correctionOf = ({ outcome, attended, minutes }: Member): Entry => ({
  outcome: outcome ?? 'attended',
  minutes: outcome === null || hasMinutes(outcome) ? String(attended ?? minutes) : '',
  reason: '',
});

/** As the API takes them. */
export const entriesOf = (entries: Entries) =>
  Object.entries(entries).map(([journeyId, { outcome, minutes, reason }]) => ({
    journeyId,
    outcome,
    minutes: hasMinutes(outcome) ? Number(minutes) : null,
    ...(reason !== null && reason.trim() !== '' && { reason }),
  }));
