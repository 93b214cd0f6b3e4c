import { z } from 'zod';
import { acted, splitActor, fields } from '../acted.js';
import { handOff } from '../hand-off.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { safetyPlan } from '../safety-plan.js';
import { optionalReason, reason, text } from '../text.js';

type Names =
  | 'acknowledgeRelapse'
  | 'decideRelapse'
  | 'acknowledgeRisk'
  | 'disposeRisk'
  | 'recordSafetyPlan'
  | 'reviewSafetyPlan';

/** Relapse reports by the sequence of their events, as the timeline has them. */
const reports = z.array(z.int32().min(1)).min(1).max(100);

export const escalationMilestones: MilestoneRoutes<Names> = {
  acknowledgeRelapse: {
    path: 'acknowledge-relapse',
    action: 'answerRelapse',
    summary: 'Somebody has taken up the reported relapse; stops its ladder',
    body: acted({}),
  },
  decideRelapse: {
    path: 'decide-relapse',
    action: 'treat',
    summary:
      'Confirms the provisional step up, reverses it or some of its reports with a reason, or transfers the client',
    body: z
      .discriminatedUnion('decision', [
        fields({ decision: z.literal('confirm'), reason: optionalReason }),
        fields({ decision: z.literal('reverse'), reason, reports: reports.exactOptional() }),
        fields({ decision: z.literal('transfer'), reason: optionalReason, handOff }),
      ])
      .transform(splitActor),
  },
  acknowledgeRisk: {
    path: 'acknowledge-risk',
    action: 'answerRisk',
    summary: 'Somebody has taken up the high risk; stops its ladder',
    body: acted({}),
  },
  disposeRisk: {
    path: 'dispose-risk',
    action: 'answerRisk',
    summary: 'What is done about the high risk',
    body: z
      .discriminatedUnion('disposition', [
        fields({ disposition: z.enum(['safetyPlan', 'stepUp', 'emergencyServices']), reason }),
        fields({ disposition: z.literal('transfer'), reason, handOff }),
      ])
      .transform(splitActor),
  },
  recordSafetyPlan: {
    path: 'record-safety-plan',
    action: 'answerRisk',
    summary: 'The safety plan that client and clinician have made; ends what asks for one',
    body: acted({ plan: safetyPlan }),
  },
  reviewSafetyPlan: {
    path: 'review-safety-plan',
    action: 'answerRisk',
    summary: 'The safety plan has been looked at with the client, and stands',
    body: acted({ summary: text(2000) }),
  },
};
