import { z } from 'zod';
import { OUTCOMES } from '#journey/model/sessions';
import { SESSION_KINDS } from '#journey/model/slot';
import { acted } from './acted.js';
import { journeyId, policyId } from './ids.js';
import { minutesAttended, outcome } from './milestones/sessions.js';
import { problemDocument } from './problem.js';
import { reason } from './text.js';
import { isoInstant, localDate, monday } from './time.js';

const MOST_DAYS = 400;

/** Local dates of the site, both included. */
export const sessionsQuery = z
  .strictObject({ from: localDate, to: localDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= MOST_DAYS * 86_400_000, {
    path: ['to'],
    error: `must be within ${MOST_DAYS} days of from`,
  });
export type SessionsQuery = z.output<typeof sessionsQuery>;

const listedSession = z
  .object({
    session: z.string().describe('Its name: the date it was planned for, and its slot'),
    start: isoInstant,
    end: isoInstant,
    minutes: z.int().describe('Planned'),
    kind: z.enum(SESSION_KINDS),
    group: policyId.nullable(),
    mode: z.enum(['onSite', 'telehealth']),
    tier: policyId,
    extra: z.boolean().describe('Beyond the weekly schedule'),
    moved: z.boolean(),
    makesUp: z.string().nullable(),
    outcome: z.enum(OUTCOMES).nullable().describe('Null while it is not recorded'),
    attended: z.int().nullable().describe('Minutes attended'),
  })
  .meta({ id: 'Session' });
export type ListedSession = z.output<typeof listedSession>;

export const sessionsList = z.object({ items: z.array(listedSession) }).meta({ id: 'Sessions' });
export type SessionsList = z.output<typeof sessionsList>;

const hours = z.number();
export const weekOfDose = z
  .object({
    week: monday,
    planned: hours,
    delivered: hours,
    excused: hours,
    cancelled: hours.describe('By the program'),
    missed: hours,
    open: hours.describe('To come, or not recorded yet'),
    extra: hours.describe('Delivered beyond the weekly schedule'),
  })
  .meta({ id: 'WeekOfDose' });

const gate = z.object({
  name: z.string(),
  holds: z.boolean(),
  actual: z.union([z.number(), z.string()]).nullable(),
  needed: z.union([z.number(), z.string()]),
});

/** Hours planned and delivered, and what depends on them: R-TAPER's gates and R-REVIEW's clock. */
export const dose = z
  .object({
    weeks: z.array(weekOfDose),
    tier: z
      .object({
        tier: policyId,
        since: isoInstant,
        owed: hours.describe('Planned, without what was excused or cancelled by the program'),
        delivered: hours,
        gates: z.array(gate),
      })
      .nullable(),
    review: z.object({ lastAt: isoInstant, deliveredSince: hours, dueAfter: hours }).nullable(),
  })
  .meta({ id: 'Dose' });
export type Dose = z.output<typeof dose>;

/** The most clients of one request, who are of one group: R-GROUP allows 12, and a large workshop has no more than this. */
const MOST_CLIENTS = 50;

const entry = z.strictObject({
  journeyId,
  outcome,
  minutes: minutesAttended,
  // Optional without a default: a field that is left out is not part of the hash. So a request from before this field existed keeps its hash.
  reason: reason.nullable().optional().describe('Needed to correct what is recorded'),
});

export const groupAttendance = acted({
  date: localDate,
  slot: policyId.nullable().default(null).describe('The slot, where it is called the same in every plan'),
  group: policyId.nullable().default(null).describe('Or the group whose one session on that date it was'),
  entries: z
    .array(entry)
    .min(1)
    .max(MOST_CLIENTS)
    .check(({ value, issues }) => {
      value.forEach(({ journeyId }, index) => {
        if (value.findIndex((other) => other.journeyId === journeyId) === index) return;
        const message = 'is in the list twice';
        issues.push({ code: 'custom', continue: true, input: value, path: [index, 'journeyId'], message });
      });
    }),
})
  .refine(({ data }) => (data.slot === null) !== (data.group === null), {
    path: ['group'],
    error: 'give either slot or group',
  })
  .meta({
    oneOf: ['slot', 'group'].map((field) => ({
      required: [field],
      properties: { [field]: { not: { type: 'null' } } },
    })),
  });
export type GroupAttendance = z.output<typeof groupAttendance>;

export const attendanceResults = z
  .object({
    results: z.array(
      z.object({
        journeyId,
        ok: z.boolean(),
        seq: z.int().nullable().describe('The last event that it caused'),
        outcome: outcome.nullable().describe('As it is recorded now; null where nothing was'),
        problem: problemDocument.nullable(),
      }),
    ),
  })
  .meta({ id: 'AttendanceResults' });
export type AttendanceResults = z.output<typeof attendanceResults>;
