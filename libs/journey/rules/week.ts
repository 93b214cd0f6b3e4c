import type { Policy } from '../model/policy.js';
import { countsAsDose, type Slot } from '../model/slot.js';
import { exactHours } from '../sessions/hours.js';

/** Hours of the sessions on one weekday that count as dose. */
export interface Day {
  readonly weekday: number;
  /** Of a week in which only what is held every week is held; 0 where nothing is. */
  readonly least: number;
  /** Of a week in which all of them are held. */
  readonly most: number;
  /** A day of its own beside the program days. */
  readonly beside: boolean;
}

const hoursOf = (slots: readonly Slot[]): number =>
  exactHours(slots.reduce((sum, { minutes }) => sum + minutes, 0) / 60);

/**
 * R-SCHED-SESSION, version 2: individual, family and couples hours may stand on days of their own. A day with nothing else on it, and shorter than a
 * program day, is such a day; version 1 knows program days alone.
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
