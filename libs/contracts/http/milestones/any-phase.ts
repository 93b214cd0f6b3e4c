import { z } from 'zod';
import { CARE_ROLES } from '#journey/model/care-team';
import { END_REASONS } from '#journey/model/milestone';
import { acted } from '../acted.js';
import { staffId } from '../actor.js';
import { clinicalParts } from '../clinical-data.js';
import { handOff } from '../hand-off.js';
import { taskId } from '../ids.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { reason } from '../text.js';
import { waivers } from '../waivers.js';

/** Fields that withdrawing and ending a journey share (R-ENDING). */
const leaving = { handOff: handOff.nullable().default(null), waived: waivers('handOff', 'summary') };

export const anyPhaseMilestones: MilestoneRoutes<
  'assignCareTeam' | 'completeTask' | 'withdraw' | 'endJourney' | 'recordClinicalData'
> = {
  assignCareTeam: {
    path: 'assign-care-team',
    action: 'assign',
    about: 'careTeam',
    summary: 'Whose journey it is, and so whose the tasks of that role are',
    body: acted({
      role: z.enum(CARE_ROLES),
      staffId: staffId.nullable().describe('null: nobody in particular'),
    }),
  },
  completeTask: {
    path: 'complete-task',
    action: 'complete',
    about: 'task',
    summary: 'An open task is done',
    body: acted({ task: taskId }),
  },
  withdraw: {
    path: 'withdraw',
    action: 'end',
    summary: 'The client withdraws; who was treated with a hand-off and a summary, or with why not',
    body: acted({ reason, ...leaving }),
  },
  endJourney: {
    path: 'end-journey',
    action: 'treat',
    summary: 'Ends the journey for a reason outside its course',
    body: acted({ because: z.enum(END_REASONS), reason, ...leaving }),
  },
  recordClinicalData: {
    path: 'record-clinical-data',
    action: 'treat',
    summary: 'Clinical data, part by part: what is left out stays as it was (R-CLINICAL)',
    body: acted({
      substances: clinicalParts.substances.exactOptional(),
      diagnoses: clinicalParts.diagnoses.exactOptional(),
      medicines: clinicalParts.medicines.exactOptional(),
      livingArrangement: clinicalParts.livingArrangement.exactOptional(),
      employment: clinicalParts.employment.exactOptional(),
      arrestsIn30Days: clinicalParts.arrestsIn30Days.exactOptional(),
      referralSource: clinicalParts.referralSource.exactOptional(),
    }),
  },
};
