import type { Step } from './steps.js';
import { byClinician, byCoordinator } from './steps.js';

export const TRACK = 'main-day-onsite';
export const HOME = { safe: true, support: true, livesWithPeopleWhoUse: false };
export const ANSWERS = {
  needs: ['earlyRecoverySupport', 'mustKeepWorkingOrStudying'],
  exclusions: [],
  willing: true,
  home: HOME,
};

const rated = (rating: number) => ({ rating, evidence: 'Interview and records' });

export const attempted = (reached: boolean): Step => byCoordinator('record-contact-attempt', { reached });
export const consented = [attempted(true), byCoordinator('record-consent', { signer: 'client' })];
export const lowRisk = byCoordinator('record-risk', { level: 'low', source: 'C-SSRS' });

/** The track is asked for a seat; without a free one the client waits. */
export const eligibleFor = (track: string): Step =>
  byCoordinator('record-eligibility', { answers: ANSWERS, seat: null, track });

export const admitted = [...consented, lowRisk, eligibleFor(TRACK)];

/** From here on it is in that clinician's caseload. Before, no clinician may do anything to it but take it over. */
export const upgradeResumedState = byCoordinator('assign-care-team', ({ clinician }) => ({
  role: 'clinician',
  staffId: clinician,
}));

export const assessed = [
  ...admitted,
  upgradeResumedState,
  byClinician('record-assessment', {
    ratings: {
      withdrawal: rated(0),
      biomedical: rated(1),
      emotional: rated(2),
      readiness: rated(1),
      relapsePotential: rated(3),
      recoveryEnvironment: rated(2),
    },
  }),
  byClinician('decide-level', { level: 3 }),
];

/** Ninety days at five mornings a week; `slots` names the sessions, without them hours are recorded by the week. */
export const planned = (slots?: readonly object[]): Step =>
  byClinician('draft-plan', {
    plan: {
      schedule: {
        tier: 'T3',
        daysPerWeek: 5,
        hoursPerDay: 3,
        part: 'day',
        mode: 'onSite',
        individualPerWeek: 1,
        ...(slots && { slots }),
      },
      lengthDays: 90,
      goals: [
        {
          problem: 'Relapse risk after work',
          clientsWords: 'Get home sober',
          objectives: ['No use for 30 days'],
        },
      ],
      dischargeCriteria: ['14 days at the last tier without relapse'],
    },
  });

export const signed = [
  byClinician('sign-plan', { signer: 'client' }),
  byClinician('sign-plan', { signer: 'clinician' }),
];

export const inTreatment: readonly Step[] = [...assessed, planned(), ...signed];
