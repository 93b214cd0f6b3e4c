import type { Actor, Role } from '../model/actor.js';
import type { Refusal } from '../model/decision.js';
import type { MilestoneName } from '../model/milestone.js';
import { aRole } from '../model/requirement.js';
import { rule } from '../model/rule.js';

/** Training to administer assessments, as it is on record. `from`, `until`: local dates, YYYY-MM-DD; `until` is the last day, null if it has no end. */
export interface AssessorTraining {
  readonly staffId: string;
  readonly training: string;
  readonly from: string;
  readonly until: string | null;
}

/** Roles that can be a qualified assessor: clinicians, whatever their rank. */
const CLINICAL: readonly Role[] = ['clinician', 'onCall', 'supervisor', 'director'];

/** R-ASSESSOR: whether this is a clinician whose training to administer assessments is on record for the day `on` (YYYY-MM-DD). */
export const isQualifiedAssessor = (
  { id, role }: Actor,
  training: AssessorTraining | null,
  on: string,
): boolean =>
  training !== null &&
  training.staffId === id &&
  CLINICAL.includes(role) &&
  training.from <= on &&
  (training.until === null || on <= training.until);

/** Milestones that only a qualified assessor may record. */
export const RATED: ReadonlySet<MilestoneName> = new Set(['recordAssessment', 'decideLevel', 'reviewPlan']);

/** Roles that may say that somebody is trained to assess. */
const ANSWERING: readonly Role[] = ['supervisor', 'director'];

/** R-ASSESSOR: why somebody may not put training on record; null if they may. */
export const trainingRefused = ({ role }: Actor): Refusal | null =>
  ANSWERING.includes(role)
    ? null
    : {
        rule: rule('R-ASSESSOR'),
        detail: 'Only a supervisor or the director puts training on record.',
        needed: ['by.role supervisor or director'],
        requires: [aRole(...ANSWERING)],
      };
