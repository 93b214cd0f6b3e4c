import { DateTime } from 'luxon';
import type { CarePlan, HandOff, Milestones } from '#journey/model/milestone';
import type { Referral } from '#journey/model/milestone';
import { JourneyOnStage } from './journey-on-stage.js';
import type { Stage } from './stage.js';

/** The usual course of a journey, a phase at a time. */

export const ELIGIBLE: Milestones['recordEligibility'] = {
  answers: {
    needs: ['earlyRecoverySupport'],
    exclusions: [],
    willing: true,
    home: { safe: true, support: true, livesWithPeopleWhoUse: false },
  },
  seat: 'main-day-onsite',
  track: 'main-day-onsite',
  reason: null,
};

const rated = (rating: 0 | 1 | 2 | 3 | 4) => ({ rating, evidence: 'interview' });

/** Two dimensions at 2: R-LOC recommends level 3. */
export const RATINGS: Milestones['recordAssessment'] = {
  ratings: {
    withdrawal: rated(0),
    biomedical: rated(0),
    emotional: rated(2),
    readiness: rated(1),
    relapsePotential: rated(2),
    recoveryEnvironment: rated(1),
  },
  qualified: true,
};

export const PLAN: CarePlan = {
  schedule: {
    tier: 'T3',
    daysPerWeek: 5,
    hoursPerDay: 3,
    part: 'day',
    mode: 'onSite',
    modeReason: null,
    individualPerWeek: 1,
  },
  lengthDays: 90,
  goals: [
    { problem: 'relapse risk', clientsWords: 'stay sober at work', objectives: ['no use for 30 days'] },
  ],
  dischargeCriteria: ['14 days at the last tier without relapse'],
};

export const RESIDENTIAL: HandOff = {
  level: 4,
  provider: 'residential program',
  handedTo: 'admissions desk',
};

export const inScreening = async (
  stage: Stage,
  referral: Partial<Referral> = {},
  clientId?: string,
): Promise<JourneyOnStage> => {
  const journey = await JourneyOnStage.refer(stage, referral, clientId);
  await journey.reach('recordContactAttempt', { reached: true });
  await journey.reach('recordConsent', { signer: 'client' });
  return journey;
};

export const inWaitlist = async (stage: Stage): Promise<JourneyOnStage> => {
  const journey = await inScreening(stage);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.reach('recordEligibility', { ...ELIGIBLE, seat: null });
  return journey;
};

export const inAssessment = async (
  stage: Stage,
  referral: Partial<Referral> = {},
  clientId?: string,
): Promise<JourneyOnStage> => {
  const journey = await inScreening(stage, referral, clientId);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.reach('recordEligibility', ELIGIBLE);
  return journey;
};

export const inPlanning = async (
  stage: Stage,
  referral: Partial<Referral> = {},
  clientId?: string,
): Promise<JourneyOnStage> => {
  const journey = await inAssessment(stage, referral, clientId);
  await journey.reach('recordAssessment', RATINGS);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  return journey;
};

export const inTreatment = async (
  stage: Stage,
  referral: Partial<Referral> = {},
  clientId?: string,
  plan = PLAN,
): Promise<JourneyOnStage> => {
  const journey = await inPlanning(stage, referral, clientId);
  await signed(journey, plan);
  return journey;
};

/** A plan drafted, and signed by client and clinician: treatment begins. */
export const signed = async (journey: JourneyOnStage, plan = PLAN): Promise<void> => {
  await journey.reach('draftPlan', { plan, reason: null });
  await journey.reach('signPlan', { signer: 'client' });
  await journey.reach('signPlan', { signer: 'clinician' });
};

export const onHold = async (stage: Stage): Promise<JourneyOnStage> => {
  const journey = await inTreatment(stage);
  await journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'needs residential care' });
  return journey;
};

export const agreeContinuingCare = async (journey: JourneyOnStage): Promise<void> => {
  await journey.reach('agreeContinuingCare', {
    care: {
      level: 2,
      provider: 'outpatient clinic',
      firstAppointment: journey.now + 5 * 86_400_000,
      medicines: 'none',
      supports: 'weekly meeting',
      relapsePlan: 'call the program the same day',
    },
  });
};

export const inDischarge = async (stage: Stage): Promise<JourneyOnStage> => {
  const journey = await inTreatment(stage);
  await journey.reach('reviewPlan', { summary: 'ready' });
  await agreeContinuingCare(journey);
  await journey.reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: null });
  return journey;
};

export const inAftercare = async (stage: Stage): Promise<JourneyOnStage> => {
  const journey = await inDischarge(stage);
  await journey.reach('signDischargeSummary', {});
  return journey;
};

/** Records the dose of the current week. */
export const recordThisWeek = async (
  journey: JourneyOnStage,
  plannedHours: number,
  deliveredHours: number,
): Promise<void> => {
  const week = DateTime.fromISO(journey.localDate()).startOf('week').toISODate()!;
  await journey.reach('recordWeek', { week, plannedHours, deliveredHours, excusedHours: 0 });
};

/** A week passes in which the client comes; it is recorded at its end. */
export const attendWeek = async (journey: JourneyOnStage, hours: number): Promise<void> => {
  await recordThisWeek(journey, hours, hours);
  await journey.passDays(7);
};
