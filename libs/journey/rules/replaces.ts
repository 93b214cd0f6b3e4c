import type { EventType } from '../model/event.js';
import type { MilestoneName } from '../model/milestone.js';

const PLAN: readonly EventType[] = ['planDrafted', 'planSigned', 'treatmentStarted'];
const AMENDMENT: readonly EventType[] = [
  'planAmended',
  'amendmentSigned',
  'amendmentTookEffect',
  'amendmentDropped',
];
const PLANS = [...PLAN, ...AMENDMENT];
const SAFETY_PLAN: readonly EventType[] = ['safetyPlanRecorded', 'safetyPlanReviewed'];

/**
 * Milestones that replace something, or say something about it as it stands, each with the events that change that thing. Whoever read it before such an event
 * would overwrite a colleague's work without knowing it, or sign what they have not seen.
 */
const REPLACES: { readonly [N in MilestoneName]?: readonly EventType[] } = {
  recordPriority: ['priorityRecorded'],
  recordEligibility: ['eligibilityAssessed'],
  recordAssessment: ['assessed', 'levelDecided'],
  decideLevel: ['assessed', 'levelDecided'],
  draftPlan: PLANS,
  signPlan: PLANS.filter((type) => type !== 'planSigned' && type !== 'amendmentSigned'),
  amendPlan: PLANS,
  dropAmendment: PLANS,
  assessCriterion: ['criterionAssessed', 'amendmentTookEffect'],
  recordWeek: ['weekRecorded'],
  reviewPlan: ['planReviewed', 'amendmentTookEffect'],
  recordSafetyPlan: SAFETY_PLAN,
  reviewSafetyPlan: SAFETY_PLAN,
  agreeContinuingCare: ['continuingCareAgreed'],
  assignCareTeam: ['careTeamChanged'],
  recordClinicalData: ['clinicalDataRecorded'],
};

/** null if the milestone replaces nothing */
export const replacedBy = (name: MilestoneName): readonly EventType[] | null => REPLACES[name] ?? null;
