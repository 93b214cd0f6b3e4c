import { z } from 'zod';
import { unique } from './order.js';

/** A name for people: one line without blanks at its ends, short enough for the head of a page. */
export const name = z
  .string()
  .regex(/^\S(?:.{0,78}\S)?$/u, 'expected a name: 1 to 80 characters on one line, no blank around it');

/** As people dial it: digits with blanks, dots, dashes and brackets between them. */
const phone = z.string().regex(/^\+?[\d(][\d ().-]{3,28}\d$/, 'expected a phone number: 5 to 31 characters');

/** The names of the sites. A track says at which site it is; a site without tracks may already have its name here. */
export const sites = (id: z.ZodString) =>
  z
    .array(z.strictObject({ id, name: name.exactOptional(), phone: phone.exactOptional() }))
    .min(1)
    .max(200)
    .check(unique((site) => site.id, 'id'));

/** What people call a track, and how and when it meets: for people alone, no rule reads any of it. */
export const trackNames = {
  name: name.exactOptional(),
  part: z.enum(['day', 'evening']).exactOptional(),
  mode: z.enum(['onsite', 'telehealth']).exactOptional(),
  focus: name.exactOptional(),
};
