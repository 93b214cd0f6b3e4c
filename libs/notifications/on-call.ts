import type { Role } from '#journey/model/actor';
import type { Calendar } from '#journey/model/policy';
import { DAY, localWeekday, MINUTE, toLocal } from '#journey/time/local-time';

/** One line of the weekly rota: who is told for a role, on which local days, between which local times. */
export interface Shift {
  readonly role: Role;
  /** ISO weekdays on which it begins, 1 = Monday. */
  readonly weekdays: readonly number[];
  /** HH:MM, the local time of the site. */
  readonly from: string;
  /** HH:MM, not included. If it is not after `from`, the shift ends on the next day: it is a night shift, or one of 24 hours. */
  readonly to: string;
  /** An e-mail address. */
  readonly recipient: string;
  /** Staff id of whoever reads the mail there. Absent where nobody has said it: an address may be of a telephone that is handed on. */
  readonly staff?: string;
}

export type Rota = readonly Shift[];

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
};

/**
 * The shifts of a role at an instant (ms since epoch), in the order of the rota. Shifts follow the site's local clocks: on a night when the clocks change, a
 * shift is an hour shorter or longer, and nobody is on call for a local hour that does not exist.
 */
const shiftsAt = (rota: Rota, role: Role, at: number, calendar: Calendar): Shift[] => {
  const local = toLocal(at, calendar);
  const now = Math.floor((((local % DAY) + DAY) % DAY) / MINUTE);
  const today = localWeekday(at, calendar);
  const yesterday = today === 1 ? 7 : today - 1;
  const covers = ({ weekdays, from, to }: Shift): boolean => {
    const [begins, ends] = [minutesOf(from), minutesOf(to)];
    if (begins < ends) return weekdays.includes(today) && begins <= now && now < ends;
    return (weekdays.includes(today) && begins <= now) || (weekdays.includes(yesterday) && now < ends);
  };
  return rota.filter((shift) => shift.role === role && covers(shift));
};

/** Who is told for a role at an instant (ms since epoch), each once, in the order of the rota. */
export const onCall = (rota: Rota, role: Role, at: number, calendar: Calendar): string[] => [
  ...new Set(shiftsAt(rota, role, at, calendar).map(({ recipient }) => recipient)),
];

/** Staff ids of the clinicians on call at an instant (ms since epoch); null where the rota does not name who of the staff is. */
export const staffOnCall = (rota: Rota, at: number, calendar: Calendar): ReadonlySet<string> | null =>
  rota.some(({ role, staff }) => role === 'onCall' && staff !== undefined)
    ? new Set(shiftsAt(rota, 'onCall', at, calendar).flatMap(({ staff = [] }) => staff))
    : null;
