import { numberOf, textOrNull } from '../fields/text.js';
import type { ArrangedGroup, Group, Schedule } from './read-groups.js';
import type { Arranged } from './use-arrange.js';
import { scheduleOf, WEEKDAYS, type Meeting } from './week.js';

/** One weekday, as it stands in the form. */
interface DayValues {
  readonly on: boolean;
  readonly start: string;
  readonly minutes: string;
}

export interface GroupValues {
  readonly group: string;
  readonly title: string;
  readonly kind: Group['kind'];
  readonly capacity: string;
  readonly therapists: readonly string[];
  /** The days by ISO weekday. */
  readonly days: Readonly<Record<string, DayValues>>;
  readonly mode: Schedule['mode'];
  readonly room: string;
  readonly link: string;
}

const USUAL: Meeting = { start: '09:00', minutes: 180 };
const DEFAULT_PLACES = 12;

const dayOf = (schedule: Schedule | undefined, day: number): DayValues => {
  const other = schedule?.otherTimes?.find(({ weekday }) => weekday === day);
  const { start, minutes } = other ?? schedule ?? USUAL;
  return { on: schedule?.weekdays.includes(day) ?? false, start, minutes: String(minutes) };
};

/** The values with which a form begins. @param group null for a new group */
export const valuesOf = (group: Omit<ArrangedGroup, 'seq'> | null): GroupValues => ({
  group: group?.id ?? '',
  title: group?.title ?? '',
  kind: group?.kind ?? 'usual',
  capacity: String(group?.capacity ?? DEFAULT_PLACES),
  therapists: group?.therapists ?? [],
  days: Object.fromEntries(WEEKDAYS.map((day) => [String(day), dayOf(group?.schedule, day)])),
  mode: group?.schedule?.mode ?? 'onSite',
  room: group?.schedule?.room ?? '',
  link: group?.schedule?.link ?? '',
});

/** The group as the API takes it. Where no day is chosen, the group has no schedule, and meets as each plan says. */
export const arrangedOf = ({ days, title, capacity, mode, room, link, ...said }: GroupValues): Arranged => {
  const meetings = new Map(
    WEEKDAYS.filter((day) => days[day]?.on).map((day) => [
      day as number,
      { start: days[day]!.start, minutes: numberOf(days[day]!.minutes) },
    ]),
  );
  const [where, how] = [textOrNull(room), textOrNull(link)];
  return {
    ...said,
    therapists: [...said.therapists],
    title: textOrNull(title),
    capacity: numberOf(capacity),
    schedule:
      meetings.size === 0
        ? null
        : { ...scheduleOf(meetings), mode, ...(where && { room: where }), ...(how && { link: how }) },
  };
};
