import { z } from 'zod';
import { KEPT_HOW, PLAN_SIGNERS } from '#journey/model/plan';
import { acted } from '../acted.js';
import { planToWrite } from '../care-plan.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason, reason, text } from '../text.js';

export const planningMilestones: MilestoneRoutes<
  'draftPlan' | 'signPlan' | 'amendPlan' | 'dropAmendment' | 'assessCriterion'
> = {
  draftPlan: {
    path: 'draft-plan',
    action: 'treat',
    summary: 'A plan with goals, discharge criteria and a weekly schedule; replaces an earlier draft',
    body: acted({ plan: planToWrite, reason: optionalReason }),
  },
  signPlan: {
    path: 'sign-plan',
    action: 'treat',
    summary:
      'A signature on the plan; with the last one needed, treatment begins, or the plan as amended holds from the next day on',
    body: acted({
      signer: z.enum(PLAN_SIGNERS),
      how: z.enum(KEPT_HOW).optional().describe('How the signature is kept'),
    }),
  },
  amendPlan: {
    path: 'amend-plan',
    action: 'treat',
    summary: 'Another version of the plan in treatment; the one before holds until this one is signed',
    body: acted({ plan: planToWrite, reason }),
  },
  dropAmendment: {
    path: 'drop-amendment',
    action: 'treat',
    summary: 'The version that waits for signatures is dropped; the plan in force stays',
    body: acted({ reason }),
  },
  assessCriterion: {
    path: 'assess-criterion',
    action: 'treat',
    summary: 'Whether a discharge criterion of the plan is met',
    body: acted({ criterion: text(1000).describe('Word for word as in the plan'), met: z.boolean() }),
  },
};
