import type { ContactWay } from '#journey/model/milestone';
import { drafted, written } from '#scenarios/course';
import { TRACK } from '#scenarios/referral';
import { report, step } from '#scenarios/step';
import {
  HAND_OFF,
  PLAN,
  assessed,
  consented,
  continuingCare,
  eligibleFor,
  inTreatment,
  screenedFor,
  takenOver,
} from './course.js';
import { FULL_TRACK } from './full-track.js';
import { instrumentsTakenAgain } from './instruments.js';
import { byClinician, byCoordinator, days, reported, summarySigned, type Step } from './steps.js';
import { week } from './week.js';
import { reviewed } from '#scenarios/review';

/** A sample journey: what it shows, and its steps, which are driven over HTTP through its own virtual time. */
export interface SampleJourney {
  readonly shows: string;
  readonly steps: readonly Step[];
}

const lowRisk = byCoordinator(step('recordRisk', { level: 'low', by: 'C-SSRS' }));
const unreached = (way: ContactWay): Step =>
  byCoordinator(step('recordContactAttempt', { reached: false, way }));
const review = byClinician(step('reviewPlan', reviewed('Goals reviewed with the client')));
const steppedDown = byClinician(step('stepDown', { reason: null }));
const atTier = (hours: number): Step[] => [...week(hours), review, ...week(hours), steppedDown];
/** A tier after a step counts only from its first session day, so a third week is needed. */
const atNextTier = (hours: number): Step[] => [
  ...week(hours),
  review,
  ...week(hours),
  ...week(hours),
  steppedDown,
];
const relapse = reported(report('relapseReported', { source: 'self', note: null }));

export const SAMPLE_JOURNEYS: readonly SampleJourney[] = [
  {
    shows: 'treatment → relapse → stepped up → tapered → discharged → aftercare',
    steps: [
      ...inTreatment,
      ...atTier(15),
      ...week(12),
      relapse,
      byClinician(
        step('acknowledgeRelapse', {}),
        step('decideRelapse', { decision: 'confirm', reason: null }),
      ),
      ...atNextTier(15),
      ...atNextTier(12),
      ...week(9),
      ...week(9),
      byClinician(step('reviewPlan', reviewed('Discharge criteria met')), ({ now }) =>
        step('agreeContinuingCare', { care: continuingCare(now) }),
      ),
      instrumentsTakenAgain,
      byClinician(
        step('beginDischarge', {
          because: 'completed',
          criteriaMet: true,
          reason: 'Outpatient care begins this week',
        }),
        step('recordRisk', { level: 'low', by: 'C-SSRS' }),
        written(),
      ),
      summarySigned,
      days(7.1),
      byCoordinator(step('recordFollowUp', { day: 7, reached: true })),
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
      byClinician(step('transfer', { handOff: HAND_OFF, reason: 'Needs residential care' })),
      days(10),
    ],
  },
  {
    shows: 'high risk reported, on its ladder',
    steps: [
      ...assessed,
      reported(report('highRiskReported', { source: 'judgement', note: null })),
      days(0.02),
    ],
  },
  {
    shows: 'plan waits for its signatures, overdue',
    steps: [...assessed, byClinician(drafted(PLAN)), days(9)],
  },
  {
    shows: 'waits for a seat on a full track',
    steps: [consented, screenedFor(FULL_TRACK)],
  },
  { shows: 'screening is overdue', steps: [consented, days(20)] },
  {
    shows: 'not eligible, handed off to level 5',
    steps: [
      consented,
      lowRisk,
      takenOver,
      byClinician(
        step('recordEligibility', {
          ...eligibleFor(TRACK),
          answers: { ...eligibleFor(TRACK).answers, exclusions: ['medicalDetox'] },
        }),
        step('referElsewhere', {
          handOff: { ...HAND_OFF, level: 5, provider: 'Detox unit' },
          reason: null,
        }),
      ),
    ],
  },
  {
    shows: 'lost to contact',
    steps: [unreached('call'), days(1), unreached('text'), days(1), unreached('call'), days(20)],
  },
];
