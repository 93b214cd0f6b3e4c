import type { Slot } from './slot.js';

/** When a group meets on a day. */
export interface GroupTime {
  /** Local time of the site, HH:MM. */
  readonly start: string;
  readonly minutes: number;
}

/** When and where a standing group meets. */
export interface GroupSchedule extends GroupTime {
  /** ISO weekdays, 1 = Monday, ascending. */
  readonly weekdays: readonly number[];
  /** Those of its weekdays that have another time or length than the others, ascending. Absent: all have the same. */
  readonly otherTimes?: readonly ({ readonly weekday: number } & GroupTime)[] | undefined;
  readonly mode: Slot['mode'];
  readonly room?: string | undefined;
  /** Where those who come by telehealth meet. */
  readonly link?: string | undefined;
}

/** When it meets on one of its weekdays. */
export const timeOn = (
  { start, minutes, otherTimes = [] }: Pick<GroupSchedule, 'start' | 'minutes' | 'otherTimes'>,
  on: number,
): GroupTime => otherTimes.find(({ weekday }) => weekday === on) ?? { start, minutes };

/** A group of the client's track, as far as a plan has to know it. */
export interface KnownGroup {
  readonly id: string;
  /** Null: it meets as each plan says. */
  readonly schedule: Pick<GroupSchedule, 'weekdays' | 'start' | 'minutes' | 'otherTimes' | 'mode'> | null;
  /** The client is on its roster. */
  readonly isOn: boolean;
  /** It takes nobody more. */
  readonly full: boolean;
}

/** What the API adds about the groups of the client's track, which a sender does not say. Absent if nobody looked. */
export interface WithGroups {
  readonly groups?: readonly KnownGroup[];
}

/** Why somebody is not on the roster of a group that their plan names. */
export const OFF_ROSTER_BECAUSE = ['noSuchGroup', 'full', 'couples', 'noSeat'] as const;

export interface OffRoster {
  readonly group: string;
  readonly because: (typeof OFF_ROSTER_BECAUSE)[number];
}
