import { z } from 'zod';
import { birthDate } from './dates.js';
import { line } from './text.js';

/** What says who a client is, each by the same check wherever it is said: in our own JSON, a FHIR bundle, a search. */
export const recordSystem = line(200).meta({ examples: ['http://hospital.example/records'] });
export const recordNumber = line(100).meta({ examples: ['MR-20418'] });
export const familyName = line(200);
/** Every given name, in order, with a blank between. */
export const givenNames = line(200);
export const phoneNumber = line(50);
export const gender = z.enum(['male', 'female', 'other', 'unknown']);

/** BCP 47, as `es` or `en-US`; whether there is such a language is not looked up. */
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag, like es or en-US')
  .max(35);

/** A birth date of which the day is known. */
export const wholeBirthDate = birthDate().refine(
  (date) => date.length === 'YYYY-MM-DD'.length,
  'must be a date of birth with its day, like 1985-03-02',
);
