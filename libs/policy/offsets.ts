import { IANAZone } from 'luxon';
import type { Calendar } from '#journey/model/policy';

/** Whole calendar years (UTC), both included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/**
 * From the year before `now` to 15 years after: a journey lasts months and keeps the table it was admitted under, and
 * reports look back a year.
 */
export const spanAround = (now: Date): YearSpan => ({
  from: now.getUTCFullYear() - 1,
  to: now.getUTCFullYear() + 15,
});

/** The first instant in (`low`, `high`] with the offset of `high`, to the millisecond. */
const transition = (zone: IANAZone, low: number, high: number): number => {
  const after = zone.offset(high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === after) high = middle;
    else low = middle;
  }
  return high;
};

/**
 * The time zone's offsets over the span as data, since a workflow may not ask the machine, whose tz data changes with
 * a release of Node. Days are compared and the change is found by bisection; no zone changes twice in one day.
 * The first entry is from 0 whatever the span, because −Infinity is not JSON: before the span it is not exact.
 *
 * @throws RangeError where the span is empty. The zone's name is valid: the schema has seen to it.
 */
export const offsetsOf = (timeZone: string, { from, to }: YearSpan): Calendar['offsets'] => {
  if (!(from <= to)) throw new RangeError(`no years between ${from} and ${to}`);
  const zone = IANAZone.create(timeZone);
  const start = Date.UTC(from, 0, 1);
  const end = Date.UTC(to + 1, 0, 1);
  const offsets = [{ from: 0, minutes: zone.offset(start) }];
  for (let day = start; day < end; day += DAY) {
    const next = day + DAY;
    const minutes = zone.offset(next);
    if (minutes !== offsets.at(-1)!.minutes) offsets.push({ from: transition(zone, day, next), minutes });
  }
  return offsets;
};
