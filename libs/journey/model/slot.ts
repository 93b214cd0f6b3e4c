export const SESSION_KINDS = [
  'individual',
  'group',
  'family',
  'couples',
  'mindfulness',
  'workshop',
  'peer',
  'twelveStep',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** Weeks from one session of a slot to the next. Monthly means every fourth week, so that there is one in any month, and on the slot's weekday. */
export const WEEKS_BETWEEN = { fortnightly: 2, monthly: 4 } as const;
export type Recurrence = keyof typeof WEEKS_BETWEEN;
export const RECURRENCES = Object.keys(WEEKS_BETWEEN) as [Recurrence, ...Recurrence[]];

/** A session held at the same local time of the site, at some of the tiers. */
export interface Slot {
  readonly id: string;
  /** R-SCHED-MIX: the session is held every second or fourth week, from the first one under its schedule. Absent: every week. */
  readonly recurs?: Recurrence | undefined;
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
  /** Local time of the site, HH:MM. */
  readonly start: string;
  readonly minutes: number;
  readonly kind: SessionKind;
  /** The standing group that holds it. */
  readonly group: string | null;
  readonly mode: 'onSite' | 'telehealth';
  /** Tiers at which it is held. */
  readonly tiers: readonly string[];
}

/** R-GROUP: a slot as it is sent. A slot that names a group may leave start, length and mode to the group. */
export type SlotToWrite = Omit<Slot, 'start' | 'minutes' | 'mode'> & {
  readonly [Name in 'start' | 'minutes' | 'mode']?: Slot[Name] | undefined;
};

/** R-SCHED-MIX: twelve-step meetings do not count as dose. */
export const countsAsDose = ({ kind }: { readonly kind: SessionKind }): boolean => kind !== 'twelveStep';

/** Minutes after midnight, local time. */
export const startMinute = ({ start }: Pick<Slot, 'start'>): number =>
  Number(start.slice(0, 2)) * 60 + Number(start.slice(3, 5));
