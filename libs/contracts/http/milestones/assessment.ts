import { z } from 'zod';
import type { DimensionRating } from '#journey/model/milestone';
import { DIMENSIONS, type Dimension } from '#journey/model/policy';
import { acted, type CommandBody } from '../acted.js';
import { handOff, level } from '../hand-off.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason, text } from '../text.js';

const rating = z
  .strictObject({ rating: z.literal([0, 1, 2, 3, 4]), evidence: text(4000) })
  .meta({ id: 'DimensionRating' }) satisfies z.ZodType<DimensionRating>;

/** Nobody says of themselves that they are qualified: the register does (R-ASSESSOR). */
const byTheRegister = <Data extends object>({ by, data }: CommandBody<Data>) => ({
  by,
  data: { ...data, qualified: false },
});

const shape = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, rating])) as Record<
  Dimension,
  typeof rating
>;

export const assessmentMilestones: MilestoneRoutes<'recordAssessment' | 'decideLevel'> = {
  recordAssessment: {
    path: 'record-assessment',
    action: 'treat',
    summary: 'Six dimensions, each rated with its evidence, by a qualified assessor',
    body: acted({ ratings: z.strictObject(shape) }).transform(byTheRegister),
  },
  decideLevel: {
    path: 'decide-level',
    action: 'treat',
    summary: "The assessor's decision on the level of care; any but 3 ends the journey and needs a hand-off",
    body: acted({ level, reason: optionalReason, handOff: handOff.nullable().default(null) }).transform(
      byTheRegister,
    ),
  },
};
