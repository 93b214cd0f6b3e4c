export const OUTCOMES = ['attended', 'late', 'excused', 'noShow'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is said of one client, and not sent yet. `minutes` as they are typed. */
export interface Entry {
  readonly outcome: Outcome;
  readonly minutes: string;
}

export type Entries = Readonly<Record<string, Entry>>;

interface Member {
  readonly journeyId: string;
  readonly outcome: string | null;
  readonly minutes: number;
}

/** Whoever is not recorded yet, and of whom nobody has said anything, has come, and stayed. */
export const allOthersCame = (members: readonly Member[], said: Entries): Entries => ({
  ...Object.fromEntries(
    members
      .filter(({ outcome }) => outcome === null)
      .map(({ journeyId, minutes }) => [
        journeyId,
        { outcome: 'attended' as const, minutes: String(minutes) },
      ]),
  ),
  ...said,
});

/** Whoever came has minutes; whoever did not has none. */
export const hasMinutes = (outcome: Outcome): boolean => outcome === 'attended' || outcome === 'late';

export const said = (outcome: Outcome, planned: number): Entry => ({
  outcome,
  minutes: hasMinutes(outcome) ? String(planned) : '',
});

/** As the API takes them. */
export const entriesOf = (entries: Entries) =>
  Object.entries(entries).map(([journeyId, { outcome, minutes }]) => ({
    journeyId,
    outcome,
    minutes: hasMinutes(outcome) ? Number(minutes) : null,
  }));
