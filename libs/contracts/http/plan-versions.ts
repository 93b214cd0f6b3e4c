import { z } from 'zod';
import { KEPT_HOW, PLAN_SIGNERS } from '#journey/model/plan';
import { staffId } from './actor.js';
import { carePlan } from './care-plan.js';
import { isoInstant } from './time.js';

/** Every version of a journey's plan, drafts and amendments, with who signed it. */
export const plansOfJourney = z
  .object({
    items: z.array(
      z
        .object({
          version: z.int().describe('From 1, the first draft'),
          plan: carePlan,
          writtenAt: isoInstant,
          writtenBy: staffId,
          reason: z.string().nullable(),
          signatures: z.array(
            z.object({
              signer: z.enum(PLAN_SIGNERS),
              at: isoInstant,
              how: z.enum(KEPT_HOW).nullable().describe('How it is kept, where somebody has said so'),
            }),
          ),
          inForceFrom: isoInstant
            .nullable()
            .describe('Of an amendment the day after its last signature; null: not signed by all'),
          droppedAt: isoInstant.nullable().describe('Of an amendment that nobody signs any more'),
        })
        .meta({ id: 'PlanVersion' }),
    ),
    criteria: z
      .array(z.object({ criterion: z.string(), met: z.boolean().nullable() }))
      .describe('Of the plan in force; null: nobody has looked at it yet'),
  })
  .meta({ id: 'PlansOfJourney' });

export type PlansOfJourney = z.output<typeof plansOfJourney>;
