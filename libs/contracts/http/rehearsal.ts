import { z } from 'zod';
import { role } from './actor.js';
import { journeyId } from './ids.js';
import { matterKind } from './program.js';
import { isoInstant } from './time.js';

/** The most days by which one request moves a journey's clock. */
export const MOST_DAYS = 3660;

/** One millisecond, in days and in hours: Temporal cannot move a clock by less, and takes a move by nothing as an error. */
const LEAST = { days: 1 / 86_400_000, hours: 1 / 3_600_000 };

/** How far a journey's clock is moved: by days, hours or both; or until the next clock of the journey rings. */
export const advance = z
  .strictObject({
    days: z.number().min(0).max(MOST_DAYS).default(0),
    hours: z
      .number()
      .min(0)
      .max(MOST_DAYS * 24)
      .default(0),
    until: z
      .enum(['nextClock'])
      .optional()
      .describe('Up to when the next of its clocks rings; without `days` and `hours`'),
  })
  .refine(({ days, hours, until }) => until === undefined || days + hours === 0, {
    path: ['until'],
    message: 'until goes without days and hours',
  })
  .refine(({ days, hours, until }) => until !== undefined || days >= LEAST.days || hours >= LEAST.hours, {
    path: ['days'],
    message: 'days or hours must be a millisecond at least',
  })
  .meta({
    id: 'Advance',
    anyOf: [
      ...Object.entries(LEAST).map(([field, minimum]) => ({
        required: [field],
        properties: { [field]: { minimum } },
        not: { required: ['until'] },
      })),
      { required: ['until'], properties: { days: { maximum: 0 }, hours: { maximum: 0 } } },
    ],
  });

export type Advance = z.output<typeof advance>;

export const rehearsedClock = z
  .object({ journeyId, now: isoInstant.describe("The journey's own time") })
  .meta({ id: 'RehearsedClock' });
export type RehearsedClock = z.output<typeof rehearsedClock>;

export const rehearsedClocks = z
  .object({ items: z.array(rehearsedClock).describe('A thousand at most') })
  .meta({ id: 'RehearsedClocks' });
export type RehearsedClocks = z.output<typeof rehearsedClocks>;

/** A rung of a clock's ladder that was reached while the clock was moved. */
const reachedRung = z.object({
  seq: z.int().describe('Of its event in the timeline'),
  clock: z.string(),
  kind: matterKind.describe('What the clock is about'),
  rung: z.int().describe('0 reminds; from 1 on the clock is missed'),
  role: role.nullable().describe('Whom its task is for; null where it raised none'),
  title: z.string().nullable().describe('Of its task'),
});

export const advanced = z
  .object({
    journeyId,
    from: isoInstant.describe("The journey's own time before"),
    now: isoInstant.nullable().describe('null where it ended on the way'),
    events: z.int().describe('So many were recorded on the way'),
    rungs: z.array(reachedRung).describe('In the order in which they were reached'),
  })
  .meta({ id: 'Advanced' });

export type Advanced = z.output<typeof advanced>;
