import { z } from 'zod';
import { acted } from '../acted.js';
import { carePlan } from '../care-plan.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason } from '../text.js';

export const planningMilestones: MilestoneRoutes<'draftPlan' | 'signPlan'> = {
  draftPlan: {
    path: 'draft-plan',
    summary: 'A plan with goals, discharge criteria and a weekly schedule; replaces an earlier draft',
    body: acted({ plan: carePlan, reason: optionalReason }),
  },
  signPlan: {
    path: 'sign-plan',
    summary: 'A signature on the plan; with the last one needed, treatment begins',
    body: acted({ signer: z.enum(['client', 'guardian', 'clinician']) }),
  },
};
