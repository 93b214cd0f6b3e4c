import { z } from 'zod';

export const alive = z.object({ status: z.literal('alive') }).meta({ id: 'Alive' });

export const ready = z
  .object({
    status: z.literal('ready'),
    checks: z.object({ postgresql: z.literal('up'), temporal: z.literal('up'), worker: z.literal('up') }),
  })
  .meta({ id: 'Ready' });
