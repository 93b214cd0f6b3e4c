import { z } from 'zod';

/** A list of some of these values, each at most once. */
export const eachOnce = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .refine((given) => new Set(given).size === given.length, 'must name each at most once')
    .meta({ uniqueItems: true });
