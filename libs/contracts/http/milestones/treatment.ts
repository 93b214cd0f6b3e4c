import { z } from 'zod';
import { REVIEW_FINDINGS } from '#journey/model/milestone';
import { acted } from '../acted.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { byTheRegister, ratings } from '../ratings.js';
import { optionalReason, reason, text } from '../text.js';

type Names = 'reviewPlan' | 'stepDown' | 'holdTaper' | 'stepUp' | 'extendTreatment';

export const treatmentMilestones: MilestoneRoutes<Names> = {
  reviewPlan: {
    path: 'review-plan',
    action: 'treat',
    summary:
      'A review of the plan, with the ratings of today and what it finds; starts the review clock again',
    body: acted({
      summary: text(4000),
      ratings: ratings.optional(),
      finding: z
        .enum(REVIEW_FINDINGS)
        .optional()
        .describe('What it finds; needed with the ratings (R-CONTINUE)'),
      reason: optionalReason,
    }).transform(byTheRegister),
  },
  stepDown: {
    path: 'step-down',
    action: 'treat',
    summary: 'One tier down, as recommended, or with a reason where a gate is unmet',
    body: acted({ reason: optionalReason }),
  },
  holdTaper: {
    path: 'hold-taper',
    action: 'treat',
    summary: 'Stays at the tier although stepping down is recommended',
    body: acted({ reason }),
  },
  stepUp: { path: 'step-up', action: 'treat', summary: 'One tier up', body: acted({ reason }) },
  extendTreatment: {
    path: 'extend-treatment',
    action: 'treat',
    summary: 'Extends the recommended length of treatment',
    body: acted({ days: z.int().min(1).max(366), reason }),
  },
};
