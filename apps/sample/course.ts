import type { ContinuingCare, HandOff, Milestones } from '#journey/model/milestone';
import type { CarePlan } from '#journey/model/plan';
import { DAY } from '#journey/time/local-time';
import { ELIGIBLE, rated } from '#scenarios/admission';
import { drafted, signed, toAssessment, toPlanning, toScreening } from '#scenarios/course';
import { PLAN as USUAL } from '#scenarios/plan';
import { TRACK } from '#scenarios/referral';
import { step } from '#scenarios/step';
import { baseline } from './instruments.js';
import { byClinician, byCoordinator, type Step } from './steps.js';

/** The usual course with the words of the sample's people. Each step is sent by the person who does it in a program. */

/** Asks the track for a seat; without a free one the client waits. */
export const eligibleFor = (track: string): Milestones['recordEligibility'] => ({
  ...ELIGIBLE,
  answers: { ...ELIGIBLE.answers, needs: ['earlyRecoverySupport', 'mustKeepWorkingOrStudying'] },
  seat: null,
  track,
});

const ASSESSMENT: Milestones['recordAssessment'] = {
  ratings: rated(
    { biomedical: 1, emotional: 2, readiness: 1, relapsePotential: 3, recoveryEnvironment: 2 },
    'Interview and records',
  ),
  qualified: true,
};

/** Ninety days at five mornings a week; hours are recorded by the week. */
export const PLAN: CarePlan = {
  ...USUAL,
  goals: [
    {
      problem: 'Relapse risk after work',
      clientsWords: 'Get home sober',
      objectives: ['No use for 30 days'],
      interventions: ['Relapse prevention group', 'Plan for the way home'],
      targetDate: '2026-12-31',
    },
  ],
};

export const HAND_OFF: HandOff = {
  level: 4,
  provider: 'Residential program',
  handedTo: 'Admissions desk',
};

export const continuingCare = (at: number): ContinuingCare => ({
  level: 2,
  provider: 'Outpatient clinic',
  firstAppointment: at + 5 * DAY,
  medicines: 'None',
  supports: 'Peer group, weekly',
  relapsePlan: 'Call the program the same day',
});

export const consented: Step = byCoordinator(...toScreening());
export const screenedFor = (track: string): Step => byCoordinator(...toAssessment(eligibleFor(track)));

/** Puts the journey in the clinician's caseload. Before that, a clinician may do nothing with it but take it over. */
export const takenOver: Step = byCoordinator(({ clinician }) =>
  step('assignCareTeam', { role: 'clinician', staffId: clinician }),
);

export const assessed: readonly Step[] = [
  consented,
  screenedFor(TRACK),
  takenOver,
  ...baseline,
  byClinician(...toPlanning(ASSESSMENT)),
];

export const inTreatment: readonly Step[] = [...assessed, byClinician(drafted(PLAN), ...signed())];
