import { z } from 'zod';
import { ROLES } from '#journey/model/actor';
import { MILESTONES } from '#journey/milestones/milestones';
import type { MilestoneName } from '#journey/model/milestone';
import type { Requirement } from '#journey/model/requirement';
import { gate } from './gate.js';
import { isoInstant } from './time.js';

const MILESTONE_NAMES = Object.keys(MILESTONES) as MilestoneName[];

const value = z.union([z.string(), z.number(), z.boolean()]);

/** What would have to be otherwise for a milestone to be taken. */
export const requirement = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('field'),
      field: z.string().describe('Path in the body'),
      least: z.number().exactOptional().describe('Of a number; of a list, how many'),
      most: z.number().exactOptional(),
    }),
    z.object({ kind: z.literal('choice'), field: z.string(), values: z.array(value) }),
    gate.extend({ kind: z.literal('gate') }),
    z.object({
      kind: z.literal('milestone'),
      name: z.enum(MILESTONE_NAMES),
      with: z.record(z.string(), value).describe('What its body has to say'),
    }),
    z.object({ kind: z.literal('role'), roles: z.array(z.enum(ROLES)) }),
    z.object({ kind: z.literal('time'), from: isoInstant }),
  ])
  .meta({ id: 'Requirement' }) satisfies z.ZodType<Requirement>;
