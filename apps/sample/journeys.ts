import {
  ANSWERS,
  TRACK,
  assessed,
  attempted,
  consented,
  eligibleFor,
  upgradeResumedState,
  inTreatment,
  lowRisk,
  planned,
} from './course.js';
import { FULL_TRACK } from './full-track.js';
import { instrumentsTakenAgain } from './instruments.js';
import type { Step } from './steps.js';
import { byClinician, byCoordinator, days, inDays } from './steps.js';
import { week } from './week.js';

/** What the sample journeys show, each driven over HTTP through its own virtual time. */
export interface SampleJourney {
  readonly shows: string;
  readonly steps: readonly Step[];
}

const HAND_OFF = { level: 4, provider: 'Residential program', handedTo: 'Admissions desk' };
const review = byClinician('review-plan', { summary: 'Goals reviewed with the client' });
const atTier = (hours: number): Step[] => [
  ...week(hours),
  review,
  ...week(hours),
  byClinician('step-down', {}),
];
const relapse = byClinician('facts/relapse', { source: 'self' });

const discharged = [
  byClinician('review-plan', { summary: 'Discharge criteria met' }),
  byClinician('agree-continuing-care', (scene) => ({
    care: {
      level: 2,
      provider: 'Outpatient clinic',
      firstAppointment: inDays(scene, 5),
      medicines: 'None',
      supports: 'Peer group, weekly',
      relapsePlan: 'Call the program the same day',
    },
  })),
];

export const SAMPLE_JOURNEYS: readonly SampleJourney[] = [
  {
    shows: 'treatment → relapse → stepped up → tapered → discharged → aftercare',
    steps: [
      ...inTreatment,
      ...atTier(15),
      ...week(12),
      relapse,
      byClinician('acknowledge-relapse'),
      byClinician('decide-relapse', { decision: 'confirm' }),
      ...atTier(15),
      ...atTier(12),
      ...week(9),
      ...week(9),
      ...discharged,
      instrumentsTakenAgain,
      byClinician('begin-discharge', { because: 'completed', criteriaMet: true }),
      byClinician('sign-discharge-summary'),
      days(7.1),
      byCoordinator('record-follow-up', { day: 7, reached: true }),
    ],
  },
  {
    shows: 'a relapse reported and stepped up, not acknowledged; a review is overdue',
    steps: [...inTreatment, ...atTier(15), ...week(12), relapse, days(0.01)],
  },
  {
    shows: 'every gate of the taper holds: a clinician decides',
    steps: [...inTreatment, ...week(15), review, ...week(15), days(0.1)],
  },
  {
    shows: 'on hold at a residential program',
    steps: [
      ...inTreatment,
      ...week(15, 6),
      byClinician('transfer', { handOff: HAND_OFF, reason: 'Needs residential care' }),
      days(10),
    ],
  },
  {
    shows: 'high risk reported, on its ladder',
    steps: [...assessed, byClinician('facts/high-risk', { source: 'judgement' }), days(0.02)],
  },
  { shows: 'plan waits for its signatures, overdue', steps: [...assessed, planned(), days(9)] },
  {
    shows: 'waits for a seat on a full track',
    steps: [...consented, lowRisk, eligibleFor(FULL_TRACK)],
  },
  { shows: 'screening is overdue', steps: [...consented, days(20)] },
  {
    shows: 'not eligible, handed off to level 5',
    steps: [
      ...consented,
      lowRisk,
      upgradeResumedState,
      byClinician('record-eligibility', {
        answers: { ...ANSWERS, exclusions: ['medicalDetox'] },
        seat: null,
        track: TRACK,
      }),
      byClinician('refer-elsewhere', { handOff: { ...HAND_OFF, level: 5, provider: 'Detox unit' } }),
    ],
  },
  {
    shows: 'lost to contact',
    steps: [attempted(false), attempted(false), attempted(false), days(20)],
  },
];
