import { DateTime } from 'luxon';
import type { Referral } from '#journey/model/milestone';
import type { OpenPhase } from '#journey/model/phase';
import { ELIGIBLE } from '#scenarios/admission';
import { continuingCare, drafted, signed as signatures, stepsInto } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { week } from '#scenarios/attendance';
import { JourneyOnStage } from './journey-on-stage.js';
import type { Stage } from './stage.js';

/** Functions that bring a journey on a stage as far as a phase, the usual way. */

export const inPhase =
  (phase: OpenPhase) =>
  async (
    stage: Stage,
    referral: Partial<Referral> = {},
    clientId?: string,
    plan = PLAN,
  ): Promise<JourneyOnStage> => {
    const journey = await JourneyOnStage.refer(stage, referral, clientId);
    await journey.follow(stepsInto(phase, journey.now, { plan }));
    return journey;
  };

export const inScreening = inPhase('screening');
export const inWaitlist = inPhase('waitlist');
export const inAssessment = inPhase('assessment');
export const inPlanning = inPhase('planning');
export const inTreatment = inPhase('treatment');

/** Screened and eligible for a track that gives its seats itself: admitted if one is free, else on its waitlist. */
export const eligibleFor = async (
  stage: Stage,
  trackId: string,
  referral: Partial<Referral> = {},
  clientId?: string,
): Promise<JourneyOnStage> => {
  const journey = await inScreening(stage, { track: trackId, ...referral }, clientId);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.reach('recordEligibility', { ...ELIGIBLE, seat: null, track: trackId });
  return journey;
};

/** Drafts a plan and has it signed by client and clinician, so that treatment begins. */
export const signed = (journey: JourneyOnStage): Promise<void> =>
  journey.follow([drafted(), ...signatures()]);

export const agreeContinuingCare = (journey: JourneyOnStage): Promise<void> =>
  journey.follow([continuingCare(journey.now)]);

/** Records the dose of the current week. */
export const recordThisWeek = async (
  journey: JourneyOnStage,
  plannedHours: number,
  deliveredHours: number,
): Promise<void> => {
  await journey.reach('recordWeek', week(mondayIn(journey), plannedHours, deliveredHours));
};

const mondayIn = (journey: JourneyOnStage): string =>
  DateTime.fromISO(journey.localDate()).startOf('week').toISODate()!;

/** Lets days pass on which the client attends. A week that ends meanwhile is recorded on the next day, whatever weekday it all began on. */
export const attendDays = async (journey: JourneyOnStage, days: number, hours: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) {
    const monday = mondayIn(journey);
    await journey.passDays(1);
    if (mondayIn(journey) !== monday) await journey.reach('recordWeek', week(monday, hours, hours));
  }
};

export const attendWeek = (journey: JourneyOnStage, hours: number): Promise<void> =>
  attendDays(journey, 7, hours);
