import { z } from 'zod';

const DAY_OR_LESS = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const bound = z
  .string()
  .refine((value) => DAY_OR_LESS.test(value) || !Number.isNaN(Date.parse(value)), 'is no FHIR dateTime')
  .optional();

/** FHIR's Period. Its bounds are compared and never kept, so that even a day that never was is one. */
export const period = z.object({ start: bound, end: bound }).optional();
export type Period = z.output<typeof period>;

/** Below 0 if the bound is before `now`, above 0 if it is after; 0 if `now` is in the day, month or year that the bound names. */
const comparedTo = (value: string, now: number): number => {
  if (!DAY_OR_LESS.test(value)) return Date.parse(value) - now;
  const today = new Date(now).toISOString().slice(0, value.length);
  return value === today ? 0 : value < today ? -1 : 1;
};

interface Used {
  readonly use?: string | undefined;
  readonly period?: Period;
}

/** Why a name, number or address is not used: FHIR says that it is old, or by its period that it is over or to come. Null: it is in use. */
export const whyNotInUse = ({ use, period }: Used, now: number): string | null => {
  if (use === 'old' || (period?.end !== undefined && comparedTo(period.end, now) < 0))
    return 'is no longer in use';
  return period?.start !== undefined && comparedTo(period.start, now) > 0 ? 'is not in use yet' : null;
};
