import { z } from 'zod';
import { isBirthDate } from '#journey/time/birth-date';

/** A birth date as far as it is known, in the forms of FHIR's `date`. Shown as it was given: what is not known is not made up. */
export const birthDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'must be a year, a month or a day: 1975, 1975-06 or 1975-06-03',
    abort: true,
  })
  .refine(isBirthDate, { error: 'must be a month or a day that the calendar has', abort: true })
  .meta({ examples: ['1975-06-03', '1975-06', '1975'] });

/** One on which a living person can be born. Somewhere it may be tomorrow already. */
export const livingBirthDate = birthDate.refine(
  (date) => date >= '1880' && Date.parse(date) <= Date.now() + 86_400_000,
  'must be a date on which a living person can be born',
);
