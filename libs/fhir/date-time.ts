import { DateTime } from 'luxon';
import { z } from 'zod';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** FHIR: a time has seconds and a zone. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const YEAR_OR_MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

const exists = (value: string): boolean => DateTime.fromISO(value, { zone: 'utc' }).isValid;

/** A whole calendar date, YYYY-MM-DD. */
export const fullDate = z
  .string()
  .refine((value) => DATE.test(value) && exists(value), 'is no calendar date: expected YYYY-MM-DD');

/** FHIR's dateTime, as given: from a year alone to an instant with its zone. */
export const dateTime = z
  .string()
  .refine(
    (value) => YEAR_OR_MONTH.test(value) || ((DATE.test(value) || INSTANT.test(value)) && exists(value)),
    'is no FHIR dateTime',
  );

/**
 * FHIR's dateTime as an instant, ms since epoch. It has to name a day at least. A day without a time is taken as noon
 * UTC, which is the same day everywhere in the Americas, Europe and Africa.
 */
export const instant = z
  .string()
  .refine(
    (value) => (DATE.test(value) || INSTANT.test(value)) && exists(value),
    'is no FHIR dateTime that names a day: expected YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss with a zone',
  )
  .transform((value) => DateTime.fromISO(DATE.test(value) ? `${value}T12:00:00Z` : value).toMillis());
