import { z } from 'zod';
import { actor } from './actor.js';
import { likelyMatches } from './client-match.js';
import { FACT_NAMES, FACTS } from './facts.js';
import { journeyId } from './ids.js';
import { phase } from './journey-terms.js';
import { MILESTONE_NAMES, MILESTONES } from './milestones.js';
import { problemDocument } from './problem.js';
import { referralBody } from './referral.js';
import { instant } from './time.js';
import { trueOrFalse } from './true-or-false.js';

/** The most steps of one client: enough for three sessions a week, recorded one by one, for years. */
const MOST_STEPS = 3_000;

const when = { at: instant.describe('When it happened'), by: actor.describe('Who did it') };
const data = z
  .record(z.string(), z.unknown())
  .default({})
  .describe('The body of the route of that name, without `by`: read by that route’s form, step by step');

const courseStep = z
  .union([
    z.strictObject({
      ...when,
      milestone: z.enum(MILESTONE_NAMES.map((name) => MILESTONES[name].path)),
      data,
    }),
    z.strictObject({ ...when, fact: z.enum(FACT_NAMES.map((name) => FACTS[name].path)), data }),
  ])
  .meta({ id: 'CourseStep' });

export type CourseStepSent = z.output<typeof courseStep>;

/** A client who is moved in: the referral that it began with, and what has happened since. */
export const moveInLine = z
  .strictObject({
    ...when,
    referral: referralBody,
    course: z.array(courseStep).max(MOST_STEPS).default([]).describe('In the order in which it happened'),
  })
  .meta({ id: 'MoveInLine' });

export type MoveInLine = z.output<typeof moveInLine>;

export const moveInQuery = z.strictObject({
  dryRun: trueOrFalse.default(false).describe('Judges every line, and keeps nothing'),
});
export type MoveInQuery = z.output<typeof moveInQuery>;

const stepNotTaken = z
  .object({ step: z.int().describe('Its place in `course`, from 0'), problem: problemDocument })
  .meta({ id: 'StepNotTaken' });

/** What became of one line. */
export const movedInLine = z
  .object({
    line: z.int().describe('Of the file, from 1; a blank one counts and is passed over'),
    status: z
      .int()
      .describe('201 where the journey is here, 200 where it was judged alone, else that of the problem'),
    journeyId: journeyId.optional(),
    phase: phase.optional(),
    events: z.int().optional().describe('All those of the journey'),
    tasks: z.int().optional().describe('Open now'),
    overdue: z.boolean().optional().describe('Whether something is late'),
    notTaken: z.array(stepNotTaken).optional().describe('Steps that were left out; the others were taken'),
    likely: likelyMatches.optional(),
    problem: problemDocument.optional(),
  })
  .meta({ id: 'MovedInLine' });

export type MovedInLine = z.output<typeof movedInLine>;
