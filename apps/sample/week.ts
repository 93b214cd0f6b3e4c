import { DateTime } from 'luxon';
import { step } from '#scenarios/step';
import { week as weekOf } from '#scenarios/attendance';
import { answeredBetter } from './instruments.js';
import { byClinician, days, type Step } from './steps.js';

/** A week in which the client comes for `delivered` of `planned` hours; at its end the instruments are taken. */
export const week = (planned: number, delivered = planned): Step[] => [
  byClinician(({ now, timeZone }) => {
    const monday = DateTime.fromMillis(now, { zone: timeZone }).startOf('week').toISODate()!;
    return step('recordWeek', weekOf(monday, planned, delivered));
  }),
  days(7),
  ...answeredBetter,
];
