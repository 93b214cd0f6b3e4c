import { z } from 'zod';
import { DIMENSIONS } from '#journey/model/policy';
import { partsOfVersion } from '#journey/model/site-calendar';
import { WAITLIST_PRIORITIES } from '#journey/model/policy-sections';
import { RECURRENCES, SESSION_KINDS } from '#journey/model/slot';
import { breakGlass } from './schema/break-glass.js';
import { calendar } from './schema/calendar.js';
import { byInstrument, instruments } from './schema/instruments.js';
import { clocks, ladder, laddersOf, tasksAtStart } from './schema/clocks.js';
import { contact, endings, hold, leave, plan, review, toxicology } from './schema/course-of-care.js';
import { disclosures } from './schema/disclosures.js';
import { name, sites, trackNames } from './schema/names.js';
import { ascending, unique } from './schema/order.js';
import { relapse } from './schema/relapse.js';
import { risk } from './schema/risk.js';
import { attendance, sessions, weeks } from './schema/sessions.js';
import { waitlist } from './schema/waitlist.js';
import { daysOrNone, wholeDays } from './schema/spans.js';
import { taper } from './schema/taper.js';
import type { PolicyDocument } from './document.js';

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/, 'expected letters, digits and hyphens, 63 at most');
const count = z.int().min(1).max(10_000);
const days = wholeDays();
/** The longest treatment, days. */
const LONGEST_DAYS = 730;
const hours = z.number().positive();

const tier = z.strictObject({
  id,
  name: name.exactOptional(),
  sessionsPerWeek: z.int().min(1).max(7),
  hoursPerSession: hours.max(24),
});

const range = (bound: z.ZodNumber | z.ZodInt) =>
  z
    .strictObject({ min: bound, max: bound })
    .refine(({ min, max }) => min <= max, { path: ['max'], error: 'is below min' });

/** Of sessions that count as dose. */
const kinds = z
  .array(z.enum(SESSION_KINDS).exclude(['twelveStep']))
  .min(1)
  .check(unique((kind) => kind));

const hoursPerWeek = z
  .strictObject({ min: hours, max: hours.max(168), minAdolescent: hours, partialHospitalization: hours })
  .refine(({ min, max }) => min <= max, { path: ['max'], error: 'is below min' })
  .refine(({ min, minAdolescent }) => minAdolescent <= min, {
    path: ['minAdolescent'],
    error: 'is above min: the lower bound for adolescents may only be lower',
  });

const levelOfCareRule = z.strictObject({
  level: z.literal([1, 2, 3, 4, 5]),
  when: z
    .array(
      z
        .strictObject({
          dimensions: z
            .array(z.enum(DIMENSIONS))
            .min(1)
            .check(unique((dimension) => dimension)),
          rating: z.int().min(0).max(4),
          count,
        })
        .refine(({ dimensions, count }) => count <= dimensions.length, {
          path: ['count'],
          error: 'is more than the dimensions named: it can never hold',
        }),
    )
    .min(1),
});

/**
 * The policy document, strictly checked. An unknown key is a fault, because a misspelt clock would otherwise be ignored silently. Here each part is
 * checked by itself; the parts are compared with each other in contradictions/. The default's numbers are [N] or [P] as docs/rules.md marks the rule of
 * each path (rule-of-path.ts).
 */
export const policyDocument = z.strictObject({
  version: z
    .string()
    .min(1)
    .max(64)
    .refine((version) => partsOfVersion(version).calendar === null, {
      error: 'ends like the calendar of a site (@site.number), which journeys are under with a policy',
    }),
  name: name.exactOptional(),
  sites: sites(id).exactOptional(),
  // Documents of earlier versions have it. It is not read: hours are always shown with the levels of the third edition.
  asamEdition: z.literal('3').exactOptional(),
  tiers: z
    .array(tier)
    .min(1)
    .check(unique(({ id }) => id, 'id')),
  tracks: z
    .array(z.strictObject({ id, capacity: count, site: id.optional(), ...trackNames }))
    .min(1)
    .check(unique(({ id }) => id, 'id')),
  breakGlass: breakGlass.exactOptional(),
  seats: z
    .strictObject({ by: z.literal('tracks'), again: z.literal('asStepDown').exactOptional() })
    .optional(),
  groups: z
    .strictObject({
      min: count,
      max: count,
      therapists: count,
      roster: z.literal('followsPlan').exactOptional(),
    })
    .refine(({ min, max }) => min <= max, { path: ['max'], error: 'is below min' })
    .optional(),
  calendar,
  ageOfConsent: z.int().min(1).max(120),
  adolescentUnder: z.int().min(12).max(21).exactOptional(),
  clocks,
  ladder,
  ladders: laddersOf(ladder).exactOptional(),
  tasksAtStart: tasksAtStart.exactOptional(),
  oneTask: z.enum(['ofEachRole', 'whicheverAsksFirst']).exactOptional(),
  schedule: z.strictObject({
    hoursPerSession: range(hours.max(24)),
    daysPerWeek: range(z.int().min(1).max(7)),
    hoursPerWeek,
    individualPerWeek: z.int().min(0).max(50),
    familyPerMonthForMinors: z.int().min(1).max(31).optional(),
    beside: kinds.exactOptional(),
    recurs: z
      .array(z.enum(RECURRENCES))
      .min(1)
      .check(unique((recurrence) => recurrence))
      .exactOptional(),
  }),
  lengthDays: z
    .array(wholeDays(LONGEST_DAYS))
    .min(1)
    .check(ascending((length) => length)),
  maxLengthDays: wholeDays(LONGEST_DAYS),
  dischargePlanningDaysBefore: days,
  maxExtensionDays: daysOrNone(LONGEST_DAYS),
  extendBeyond: z.literal('maxLengthDays').exactOptional(),
  taper,
  relapse: relapse.exactOptional(),
  deterioration: z
    .strictObject({
      against: z.literal('bestSinceTier'),
      outside: z.literal('asksAnew').exactOptional(),
    })
    .exactOptional(),
  discharge: z.strictObject({
    instrumentWithinDays: days,
    reviewWithinDays: days,
    firstAppointmentWithinDays: days,
    summary: z.literal('written').exactOptional(),
  }),
  plan: plan.optional(),
  hold: hold.optional(),
  contact: contact.optional(),
  endings: endings.optional(),
  toxicology: toxicology.optional(),
  leave: leave.optional(),
  review: review.optional(),
  waitlist: waitlist.optional(),
  levelOfCare: z.array(levelOfCareRule).min(1),
  priorities: z.array(z.enum(WAITLIST_PRIORITIES)).check(unique((priority) => priority)),
  reliableChange: byInstrument(z.number().positive()),
  bamUseRelapse: z.int().min(0),
  sessions: sessions.optional(),
  attendance: attendance.exactOptional(),
  weeks: weeks.optional(),
  instruments: instruments.exactOptional(),
  risk: risk.exactOptional(),
  disclosures: disclosures.exactOptional(),
}) satisfies z.ZodType<PolicyDocument>;
