import type { CarePlan, Milestone, MilestoneName, Milestones } from '#journey/model/milestone';
import type { Calendar } from '#journey/model/policy';
import { DAY, localDate, localWeekday } from '#journey/time/local-time';

/** A milestone, and its body over HTTP where that reads otherwise. */
export interface Step {
  readonly milestone: Milestone;
  readonly body: object;
}

const step = <N extends MilestoneName>(name: N, data: Milestones[N], body: object = data): Step => ({
  milestone: { name, data } as unknown as Milestone,
  body,
});

const rated = (rating: 0 | 1 | 2 | 3 | 4) => ({ rating, evidence: 'interview' });

const RATINGS = {
  withdrawal: rated(0),
  biomedical: rated(0),
  emotional: rated(2),
  readiness: rated(1),
  relapsePotential: rated(2),
  recoveryEnvironment: rated(1),
};
const TRACK = 'main-day-onsite';

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

/** From consent to the first day of treatment. */
export const admission = (plan = PLAN): Step[] => [
  step('recordContactAttempt', { reached: true }),
  step('recordConsent', { signer: 'client' }),
  step('recordRisk', { level: 'low', by: 'C-SSRS' }, { level: 'low', source: 'C-SSRS' }),
  step('recordEligibility', {
    answers: {
      needs: ['earlyRecoverySupport'],
      exclusions: [],
      willing: true,
      home: { safe: true, support: true, livesWithPeopleWhoUse: false },
    },
    seat: TRACK,
    track: TRACK,
    reason: null,
  }),
  step('recordAssessment', { ratings: RATINGS, qualified: true }, { ratings: RATINGS }),
  step('decideLevel', { level: 3, reason: null, handOff: null }),
  step('draftPlan', { plan, reason: null }),
  step('signPlan', { signer: 'client' }),
  step('signPlan', { signer: 'clinician' }),
];

/** The week that holds `at`, reported so often, each time with other hours: what most milestones of a journey are. */
export const weeks = (count: number, calendar: Calendar, at = Date.now()): Step[] =>
  Array.from({ length: count }, (_, report) =>
    step('recordWeek', {
      week: mondayOf(at, calendar),
      plannedHours: 15,
      deliveredHours: 3 + (report % 8),
      excusedHours: 0,
    }),
  );

/** From the last review to aftercare. */
export const discharge = (at = Date.now()): Step[] => {
  const care = {
    level: 2,
    provider: 'outpatient clinic',
    medicines: 'none',
    supports: 'weekly meeting',
    relapsePlan: 'call the program the same day',
  } as const;
  const firstAppointment = at + 5 * DAY;
  return [
    step('reviewPlan', { summary: 'ready' }),
    step(
      'agreeContinuingCare',
      { care: { ...care, firstAppointment } },
      { care: { ...care, firstAppointment: new Date(firstAppointment).toISOString() } },
    ),
    step('beginDischarge', { because: 'completed', criteriaMet: true, reason: null }),
    step('signDischargeSummary', {}),
  ];
};

export const closing = (): Step => step('withdraw', { reason: 'moves away' });

/** From referral to aftercare: every milestone that every journey has, and reports of the weeks between. */
export const course = (calendar: Calendar, reports = 13): Step[] => [
  ...admission(),
  ...weeks(reports, calendar),
  ...discharge(),
];

export { step };

const mondayOf = (at: number, calendar: Calendar): string =>
  localDate(at - (localWeekday(at, calendar) - 1) * DAY, calendar);
