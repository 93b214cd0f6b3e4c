import { z } from 'zod';
import { END_REASONS } from '#journey/milestone';
import { acted } from '../acted.js';
import { taskId } from '../ids.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { reason } from '../text.js';

export const anyPhaseMilestones: MilestoneRoutes<'completeTask' | 'withdraw' | 'endJourney'> = {
  completeTask: {
    path: 'complete-task',
    summary: 'An open task is done',
    body: acted({ task: taskId }),
  },
  withdraw: { path: 'withdraw', summary: 'The client withdraws', body: acted({ reason }) },
  endJourney: {
    path: 'end-journey',
    summary: 'Ends the journey for a reason outside its course',
    body: acted({ because: z.enum(END_REASONS), reason }),
  },
};
