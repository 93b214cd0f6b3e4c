import { DateTime } from 'luxon';
import type { Referral } from '#journey/model/milestone';
import type { OpenPhase } from '#journey/model/phase';
import { continuingCare, drafted, signed as signatures, stepsInto } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { week } from '#scenarios/attendance';
import { JourneyOnStage } from './journey-on-stage.js';
import type { Stage } from './stage.js';

/** Journeys on a stage that have come as far as a phase, the usual way. */

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

/** A plan drafted, and signed by client and clinician: treatment begins. */
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
  const monday = DateTime.fromISO(journey.localDate()).startOf('week').toISODate()!;
  await journey.reach('recordWeek', week(monday, plannedHours, deliveredHours));
};

/** A week passes in which the client comes; it is recorded at its end. */
export const attendWeek = async (journey: JourneyOnStage, hours: number): Promise<void> => {
  await recordThisWeek(journey, hours, hours);
  await journey.passDays(7);
};
