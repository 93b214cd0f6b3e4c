import { z } from 'zod';
import type { DimensionRating } from '#journey/model/milestone';
import { DIMENSIONS, type Dimension } from '#journey/model/policy';
import type { CommandBody } from './acted.js';
import { text } from './text.js';

const rating = z
  .strictObject({ rating: z.literal([0, 1, 2, 3, 4]), evidence: text(4000) })
  .meta({ id: 'DimensionRating' }) satisfies z.ZodType<DimensionRating>;

/** Sets `qualified` to false: no body can say that its sender is qualified. The register of assessors decides it (R-ASSESSOR). */
export const byTheRegister = <Data extends object>({ by, data }: CommandBody<Data>) => ({
  by,
  data: { ...data, qualified: false },
});

const shape = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, rating])) as Record<
  Dimension,
  typeof rating
>;

/** Six dimensions, each rated with its evidence. */
export const ratings = z.strictObject(shape);
