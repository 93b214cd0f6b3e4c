import { DateTime } from 'luxon';
import { step } from '#scenarios/step';
import { week as weekOf } from '#scenarios/attendance';
import { answeredBetter } from './instruments.js';
import { byClinician, days, type Step } from './steps.js';

/** Steps of one week: seven days pass; then the hours of the week before are recorded, `delivered` of `planned`, and the instruments are taken. */
export const week = (planned: number, delivered = planned): Step[] => [
  days(7),
  byClinician(({ now, timeZone }) => {
    const local = DateTime.fromMillis(now, { zone: timeZone });
    const monday = local.startOf('week').minus({ weeks: 1 }).toISODate()!;
    return step('recordWeek', weekOf(monday, planned, delivered));
  }),
  ...answeredBetter,
];
