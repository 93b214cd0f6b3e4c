import { NOT_RECORDED } from '../model/discharge-summary.js';
import { criteriaInForce, planVersions } from '../plan-versions.js';
import type { PartMaker } from './record.js';

/** Goals of the plan in force, and which of its discharge criteria are met. Whether a goal was reached is for a clinician to write. */
export const goals: PartMaker<'goals'> = ({ events }) => {
  const versions = planVersions(events);
  const inForce = versions.findLast(({ inForceFrom }) => inForceFrom !== null);
  if (!inForce) return NOT_RECORDED;
  return {
    goals: inForce.plan.goals.map(({ problem, clientsWords, objectives, interventions, targetDate }) => ({
      ...{ problem, objectives },
      clientsWords: clientsWords ?? NOT_RECORDED,
      interventions: interventions ?? NOT_RECORDED,
      targetDate: targetDate ?? NOT_RECORDED,
    })),
    criteria: criteriaInForce(versions, events).map(({ criterion, met }) => ({
      criterion,
      met: met ?? NOT_RECORDED,
    })),
  };
};
