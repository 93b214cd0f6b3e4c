import { DateTime } from 'luxon';
import { answeredBetter } from './instruments.js';
import { byClinician, days, type Step } from './steps.js';

/** A week in which the client comes for `delivered` of `planned` hours; at its end the instruments are taken. */
export const week = (planned: number, delivered = planned): Step[] => [
  byClinician('record-week', ({ now, timeZone }) => ({
    week: DateTime.fromMillis(now, { zone: timeZone }).startOf('week').toISODate(),
    plannedHours: planned,
    deliveredHours: delivered,
    excusedHours: 0,
  })),
  days(7),
  ...answeredBetter,
];
