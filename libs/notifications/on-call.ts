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
}

export type Rota = readonly Shift[];

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
};

/**
 * Who is told for a role at an instant (ms since epoch), each once, in the order of the rota. Shifts follow the site's local clocks: on a night when the
 * clocks change, a shift is an hour shorter or longer, and nobody is on call for a local hour that does not exist.
 */
export const onCall = (rota: Rota, role: Role, at: number, calendar: Calendar): string[] => {
  const local = toLocal(at, calendar);
  const now = Math.floor((((local % DAY) + DAY) % DAY) / MINUTE);
  const today = localWeekday(at, calendar);
  const yesterday = today === 1 ? 7 : today - 1;
  const covers = ({ weekdays, from, to }: Shift): boolean => {
    const [begins, ends] = [minutesOf(from), minutesOf(to)];
    if (begins < ends) return weekdays.includes(today) && begins <= now && now < ends;
    return (weekdays.includes(today) && begins <= now) || (weekdays.includes(yesterday) && now < ends);
  };
  const told = rota.filter((shift) => shift.role === role && covers(shift));
  return [...new Set(told.map(({ recipient }) => recipient))];
};
