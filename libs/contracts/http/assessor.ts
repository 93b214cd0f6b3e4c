import { z } from 'zod';
import { fields } from './acted.js';
import { staffId } from './actor.js';
import { text } from './text.js';
import { isoInstant, localDate } from './time.js';

/** Training to administer assessments, put on record by a supervisor or the director. */
export const assessorTraining = fields({
  staffId,
  training: text(500).describe('What it was, and where'),
  qualifiedFrom: localDate,
  qualifiedUntil: localDate.nullable().default(null).describe('Its last day; null: it has no end'),
}).refine(({ qualifiedFrom, qualifiedUntil }) => qualifiedUntil === null || qualifiedFrom <= qualifiedUntil, {
  path: ['qualifiedUntil'],
  error: 'must not be before qualifiedFrom',
});

export type AssessorTrainingBody = z.output<typeof assessorTraining>;

export const assessor = z
  .object({
    staffId,
    training: z.string(),
    qualifiedFrom: localDate,
    qualifiedUntil: localDate.nullable(),
    recordedBy: staffId,
    recordedAt: isoInstant,
  })
  .meta({ id: 'Assessor' });

export type Assessor = z.output<typeof assessor>;

export const assessors = z.object({ items: z.array(assessor) }).meta({ id: 'Assessors' });
