import { z } from 'zod';
import { carePlan } from './care-plan.js';
import { journeyId } from './ids.js';
import { isoInstant } from './time.js';

/** What a form for a plan is filled in with. */
export const planToStartFrom = z
  .object({
    plan: carePlan
      .nullable()
      .describe('Ready to be changed and sent to draft-plan; null: there never was one'),
    from: z
      .object({ journeyId, draftedAt: isoInstant })
      .nullable()
      .describe("The journey it was drafted on: this one, or the client's last stay"),
  })
  .meta({ id: 'PlanToStartFrom' });

export type PlanToStartFrom = z.output<typeof planToStartFrom>;
