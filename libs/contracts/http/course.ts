import { z } from 'zod';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import { WAYS_GIVEN } from '#instruments/instrument-taken';
import { RELAPSE_SOURCES } from '#journey/model/fact';
import { REVIEW_FINDINGS } from '#journey/model/milestone';
import { journeyId, policyId } from './ids.js';
import { weekOfDose } from './sessions.js';
import { isoInstant } from './time.js';

const span = { from: isoInstant, to: isoInstant.nullable().describe('null: it goes on') };

const measure = z.object({
  instrument: z.enum(INSTRUMENT_CODES),
  better: z.enum(['lower']).describe('Every total here says more trouble the higher it is'),
  bands: z.array(z.object({ name: z.string(), from: z.int(), to: z.int() })),
  reliableChange: z
    .number()
    .nullable()
    .describe('By how much it must differ to mean something (R-DETERIORATE)'),
  baseline: z
    .object({ at: isoInstant, value: z.int(), since: z.enum(['tier', 'first']) })
    .describe('What later ones are compared with: as the tier began, or the first that was taken'),
  points: z
    .array(
      z.object({
        at: isoInstant,
        value: z.int(),
        band: z.string().nullable(),
        how: z.enum(WAYS_GIVEN).nullable(),
        totalOnly: z.boolean().describe('Its items are not known'),
        worse: z.boolean().describe('It raised the task of a change for the worse'),
      }),
    )
    .describe('In the order in which they were taken'),
  compared: z
    .object({
      at: isoInstant.describe('When the tier began, or when that result was taken'),
      value: z.int(),
      since: z
        .enum(['tier', 'best', 'first'])
        .describe('As the tier began; the best since then; before there is a tier, the first'),
      change: z.int().describe('From it to the latest; below 0 is for the better'),
      reliable: z.boolean().nullable(),
    })
    .nullable()
    .describe('What R-DETERIORATE compared the latest with, which need not be the first; null: with nothing'),
  change: z.int().describe('From the first to the latest; below 0 is for the better'),
  reliable: z.boolean().nullable(),
  response: z.boolean().nullable(),
});

/** How a stay has gone, on one axis of time. */
export const course = z
  .object({
    journeyId,
    from: isoInstant,
    to: isoInstant.describe('The end of the treatment, or as far as it has come'),
    tiers: z.array(
      z.object({
        ...span,
        tier: policyId,
        because: z.enum(['start', 'taper', 'relapse', 'reversal', 'clinician', 'risk', 'return']),
        provisional: z.boolean().describe('Until the report that began it was decided'),
      }),
    ),
    relapses: z.array(
      z.object({
        at: isoInstant,
        source: z.enum([...RELAPSE_SOURCES, 'BAM']),
        usedAt: isoInstant.describe('From when the days without use are counted'),
        decision: z.enum(['confirm', 'reverse', 'transfer']).nullable(),
      }),
    ),
    holds: z.array(z.object({ ...span, because: z.enum(['transfer', 'leave']) })),
    reviews: z.array(z.object({ at: isoInstant, finding: z.enum(REVIEW_FINDINGS).nullable() })),
    extensions: z.array(z.object({ at: isoInstant, days: z.int(), endsAt: isoInstant })),
    weeks: z.array(weekOfDose),
    trends: z.array(measure),
  })
  .meta({ id: 'Course' });
export type CourseDto = z.output<typeof course>;
