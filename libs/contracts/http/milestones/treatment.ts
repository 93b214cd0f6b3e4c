import { z } from 'zod';
import { acted } from '../acted.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason, reason, text } from '../text.js';
import { monday } from '../time.js';

type Names = 'recordWeek' | 'reviewPlan' | 'stepDown' | 'holdTaper' | 'stepUp' | 'extendTreatment';

const hours = z.number().min(0).max(168);

export const treatmentMilestones: MilestoneRoutes<Names> = {
  recordWeek: {
    path: 'record-week',
    summary: 'Hours planned, delivered and excused in a week; a second report of a week replaces the first',
    body: acted({ week: monday, plannedHours: hours, deliveredHours: hours, excusedHours: hours }),
  },
  reviewPlan: {
    path: 'review-plan',
    summary: 'A review of the plan; starts the review clock again',
    body: acted({ summary: text(4000) }),
  },
  stepDown: {
    path: 'step-down',
    summary: 'One tier down, as recommended, or with a reason where a gate is unmet',
    body: acted({ reason: optionalReason }),
  },
  holdTaper: {
    path: 'hold-taper',
    summary: 'Stays at the tier although stepping down is recommended',
    body: acted({ reason }),
  },
  stepUp: { path: 'step-up', summary: 'One tier up', body: acted({ reason }) },
  extendTreatment: {
    path: 'extend-treatment',
    summary: 'Extends the recommended length of treatment',
    body: acted({ days: z.int().min(1).max(366), reason }),
  },
};
