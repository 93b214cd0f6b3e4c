import type { Part } from '../forms/parts-of-two.js';
import type { GroupValues } from './group-values.js';
import { WEEKDAYS } from './week.js';

/** Whether it meets on a day is compared, and when; the times that stand ready for a day without a meeting are not. */
const meetingsOf = ({ days }: GroupValues): readonly unknown[] =>
  WEEKDAYS.map((day) => days[day]).map((day) => (day?.on ? day : null));

const field = <F extends keyof GroupValues>(id: F): Part<GroupValues> & { readonly id: F } => ({
  id,
  read: (values) => values[id],
  take: (into, from) => ({ ...into, [id]: from[id] }),
});

/** The parts of a group that somebody arranges, in the order of the form. */
export const GROUP_PARTS = [
  field('title'),
  field('kind'),
  field('capacity'),
  field('therapists'),
  { ...field('days'), read: meetingsOf },
  field('mode'),
  field('room'),
  field('link'),
] as const;

export type GroupPart = (typeof GROUP_PARTS)[number]['id'];
