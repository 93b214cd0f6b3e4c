import type { Policy } from '../model/policy.js';
import { countsAsDose, type Slot } from '../model/slot.js';
import { exactHours } from '../sessions/hours.js';

/** Hours of the sessions on one weekday that count as dose. */
export interface Day {
  readonly weekday: number;
  /** Hours in a week in which only the weekly slots are held; 0 if none is weekly. */
  readonly least: number;
  /** Hours in a week in which all slots are held. */
  readonly most: number;
  /** A day of its own beside the program days. */
  readonly beside: boolean;
}

const hoursOf = (slots: readonly Slot[]): number =>
  exactHours(slots.reduce((sum, { minutes }) => sum + minutes, 0) / 60);

/**
 * R-SCHED-SESSION, version 2: whether these slots make a day of their own beside the program days: all are of kinds that may stand there (individual, family,
 * couples), and together they are shorter than a program day. Version 1 knows program days alone.
 */
const isBeside = (slots: readonly Slot[], { schedule }: Policy): boolean =>
  schedule.beside !== undefined &&
  slots.every(({ kind }) => schedule.beside!.includes(kind)) &&
  hoursOf(slots) < schedule.hoursPerSession.min;

/** Held every week. */
export const isWeekly = ({ recurs }: Slot): boolean => recurs === undefined;

/** The days of a week with these slots, from Monday on. */
export const daysOf = (slots: readonly Slot[], policy: Policy): Day[] => {
  const counted = slots.filter(countsAsDose);
  const weekdays = [...new Set(counted.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  return weekdays.map((weekday) => {
    const ofDay = counted.filter((slot) => slot.weekday === weekday);
    const everyWeek = ofDay.filter(isWeekly);
    return {
      weekday,
      least: hoursOf(everyWeek),
      most: hoursOf(ofDay),
      beside: isBeside(ofDay, policy),
    };
  });
};

const sum = (hours: readonly number[]): number => exactHours(hours.reduce((all, one) => all + one, 0));

/** Hours of the least week and of the fullest one. */
export const leastOf = (days: readonly Day[]): number => sum(days.map(({ least }) => least));
export const mostOf = (days: readonly Day[]): number => sum(days.map(({ most }) => most));
