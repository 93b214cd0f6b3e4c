import type { CarePlan, ContinuingCare, HandOff, Milestones, Referral } from '#journey/model/milestone';
import type { OpenPhase } from '#journey/model/phase';
import type { Dimension, Policy } from '#journey/model/policy';
import type { Slot } from '#journey/model/slot';
import { withSlots } from './slots.js';
import { MONDAY, POLICY, PureJourney } from './pure-journey.js';

/** The usual course of a journey of the pure domain, a phase at a time; all on one Monday unless told. */

export const TRACK = 'main-day-onsite';

export const ELIGIBLE: Milestones['recordEligibility'] = {
  answers: {
    needs: ['earlyRecoverySupport'],
    exclusions: [],
    willing: true,
    home: { safe: true, support: true, livesWithPeopleWhoUse: false },
  },
  seat: TRACK,
  track: TRACK,
  reason: null,
};

type Rating = 0 | 1 | 2 | 3 | 4;

/** Dimension ratings: 0 where not given. */
export const rated = (
  given: Partial<Record<Dimension, Rating>> = {},
): Milestones['recordAssessment']['ratings'] => {
  const of = (dimension: Dimension) => ({ rating: given[dimension] ?? 0, evidence: 'interview' });
  return {
    withdrawal: of('withdrawal'),
    biomedical: of('biomedical'),
    emotional: of('emotional'),
    readiness: of('readiness'),
    relapsePotential: of('relapsePotential'),
    recoveryEnvironment: of('recoveryEnvironment'),
  };
};

export const LEVEL_3: Milestones['recordAssessment'] = {
  ratings: rated({ emotional: 2, relapsePotential: 2 }),
  qualified: true,
};

/** A plan at a tier of the default policy. */
export const planAt = (tier = 'T3', lengthDays = 90): CarePlan => {
  const { sessionsPerWeek, hoursPerSession } = POLICY.tiers.find(({ id }) => id === tier)!;
  return {
    schedule: {
      tier,
      daysPerWeek: sessionsPerWeek,
      hoursPerDay: hoursPerSession,
      part: 'day',
      mode: 'onSite',
      modeReason: null,
      individualPerWeek: 1,
      familyPerMonth: 1,
    },
    lengthDays,
    goals: [
      { problem: 'relapse risk', clientsWords: 'stay sober at work', objectives: ['no use for 30 days'] },
    ],
    dischargeCriteria: ['14 days at the last tier without relapse'],
  };
};

export const RESIDENTIAL: HandOff = {
  level: 4,
  provider: 'residential program',
  handedTo: 'admissions desk',
};
export const TO_HOSPITAL: HandOff = { level: 5, provider: 'hospital', handedTo: 'charge nurse' };
export const OUTPATIENT: HandOff = { level: 2, provider: 'outpatient clinic', handedTo: 'front desk' };

export interface Start {
  readonly referral?: Partial<Referral>;
  readonly at?: string;
  readonly tier?: string;
  readonly lengthDays?: number;
  /** The sessions of the week; without them hours are recorded by the week. */
  readonly slots?: readonly Slot[];
  readonly policy?: Policy;
}

const inIntake = ({ referral, at = MONDAY, policy = POLICY }: Start = {}): PureJourney =>
  PureJourney.refer(referral, at, policy);

export const inScreening = (start: Start = {}): PureJourney => {
  const journey = inIntake(start)
    .reach('recordContactAttempt', { reached: true })
    .reach('recordConsent', { signer: 'client' });
  return start.referral?.minor ? journey.reach('recordConsent', { signer: 'guardian' }) : journey;
};

export const inWaitlist = (start: Start = {}): PureJourney =>
  inScreening(start)
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
    .reach('recordEligibility', { ...ELIGIBLE, seat: null });

export const inAssessment = (start: Start = {}): PureJourney =>
  inScreening(start).reach('recordRisk', { level: 'low', by: 'C-SSRS' }).reach('recordEligibility', ELIGIBLE);

export const inPlanning = (start: Start = {}): PureJourney =>
  inAssessment(start)
    .reach('recordAssessment', LEVEL_3)
    .reach('decideLevel', { level: 3, reason: null, handOff: null });

export const inTreatment = (start: Start = {}): PureJourney => {
  const plan = planAt(start.tier, start.lengthDays);
  const journey = inPlanning(start)
    .reach('draftPlan', { plan: start.slots ? withSlots(plan, start.slots) : plan, reason: null })
    .reach('signPlan', { signer: 'client' })
    .reach('signPlan', { signer: 'clinician' });
  return start.referral?.minor ? journey.reach('signPlan', { signer: 'guardian' }) : journey;
};

export const onHold = (start: Start = {}): PureJourney =>
  inTreatment(start).reach('transfer', { handOff: RESIDENTIAL, reason: 'needs residential care' });

/** Outpatient care, first seen `days` from `at`. */
export const careFrom = (at: number, days: number): ContinuingCare => ({
  level: 2,
  provider: 'outpatient clinic',
  firstAppointment: at + days * 86_400_000,
  medicines: 'none',
  supports: 'weekly meeting',
  relapsePlan: 'call the program the same day',
});

export const discharged = (journey: PureJourney): PureJourney =>
  journey
    .reach('reviewPlan', { summary: 'ready' })
    .reach('agreeContinuingCare', { care: careFrom(journey.now, 5) })
    .reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: null });

export const inDischarge = (start: Start = {}): PureJourney => discharged(inTreatment(start));

export const inAftercare = (start: Start = {}): PureJourney =>
  inDischarge(start).reach('signDischargeSummary', {});

export const IN_PHASE: Record<OpenPhase, (start?: Start) => PureJourney> = {
  intake: inIntake,
  screening: inScreening,
  waitlist: inWaitlist,
  assessment: inAssessment,
  planning: inPlanning,
  treatment: inTreatment,
  onHold,
  discharge: inDischarge,
  aftercare: inAftercare,
};

export const OPEN_PHASES = Object.keys(IN_PHASE) as OpenPhase[];

/** The week of a local Monday, as planned and delivered hours. */
export const week = (
  monday: string,
  plannedHours: number,
  deliveredHours: number,
  excusedHours = 0,
): Milestones['recordWeek'] => ({
  week: monday,
  plannedHours,
  deliveredHours,
  excusedHours,
});

/** A total of an instrument taken on `takenAt`. */
export const result = (
  instrument: Referral['results'][number]['instrument'],
  total: number,
  takenAt: string | number,
): Referral['results'][number] => ({
  instrument,
  total,
  takenAt: typeof takenAt === 'number' ? takenAt : Date.parse(takenAt),
  totalOnly: true,
});
