import { acted } from '../acted.js';
import { handOff, level } from '../hand-off.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { byTheRegister, ratings } from '../ratings.js';
import { optionalReason } from '../text.js';

export const assessmentMilestones: MilestoneRoutes<'recordAssessment' | 'decideLevel'> = {
  recordAssessment: {
    path: 'record-assessment',
    action: 'treat',
    summary: 'Six dimensions, each rated with its evidence, by a qualified assessor',
    body: acted({ ratings }).transform(byTheRegister),
  },
  decideLevel: {
    path: 'decide-level',
    action: 'treat',
    summary: "The assessor's decision on the level of care; any but 3 ends the journey and needs a hand-off",
    body: acted({ level, reason: optionalReason, handOff: handOff.nullable().default(null) }).transform(
      byTheRegister,
    ),
  },
};
