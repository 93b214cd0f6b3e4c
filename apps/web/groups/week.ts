import type { Schedule } from './read-groups.js';

/** ISO weekdays: 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When a group meets on a day. */
export interface Meeting {
  /** HH:MM, as the clocks of the site show it. */
  readonly start: string;
  readonly minutes: number;
}

/** Days on which a group meets at the same time. */
interface SameTime extends Meeting {
  readonly days: readonly number[];
}

const timeOn = ({ start, minutes, otherTimes = [] }: Schedule, day: number): Meeting =>
  otherTimes.find(({ weekday }) => weekday === day) ?? { start, minutes };

/** The days of a schedule, those with the same time together, in the order of the week. */
export const sameTimes = (schedule: Schedule): readonly SameTime[] => {
  const found: SameTime[] = [];
  for (const day of schedule.weekdays) {
    const { start, minutes } = timeOn(schedule, day);
    const at = found.findIndex((one) => one.start === start && one.minutes === minutes);
    if (at < 0) found.push({ start, minutes, days: [day] });
    else found[at] = { ...found[at]!, days: [...found[at]!.days, day] };
  }
  return found;
};

/** Makes a schedule: the time of most days, and the days that differ. @param meetings by weekday, one at least */
export const scheduleOf = (
  meetings: ReadonlyMap<number, Meeting>,
): Pick<Schedule, 'weekdays' | 'start' | 'minutes' | 'otherTimes'> => {
  const all = [...meetings].sort(([one], [other]) => one - other);
  const alike = ({ start, minutes }: Meeting): number =>
    all.filter(([, other]) => other.start === start && other.minutes === minutes).length;
  const [, usual] = all.toSorted(([, one], [, other]) => alike(other) - alike(one))[0]!;
  const others = all.filter(([, { start, minutes }]) => start !== usual.start || minutes !== usual.minutes);
  return {
    weekdays: all.map(([day]) => day),
    ...usual,
    ...(others.length > 0 && { otherTimes: others.map(([weekday, meeting]) => ({ weekday, ...meeting })) }),
  };
};
