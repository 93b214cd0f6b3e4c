import type { Referral } from '#journey/model/milestone';
import type { OpenPhase } from '#journey/model/phase';
import type { Policy } from '#journey/model/policy';
import type { Slot } from '#journey/model/slot';
import { stepsInto, toDischarge } from '../course.js';
import { planAt } from '../plan.js';
import { NO_BASELINE, WEEKS_AS_THEY_COME } from '../policy.js';
import { withSlots } from '../slots.js';
import { MONDAY, PureJourney } from './pure-journey.js';

/** Makes journeys of the pure domain that have reached a phase in the usual way; all on one Monday unless `at` says otherwise. */

export interface Start {
  readonly referral?: Partial<Referral>;
  readonly at?: string;
  readonly tier?: string;
  readonly lengthDays?: number;
  /** The sessions of the week; without them hours are recorded by the week. */
  readonly slots?: readonly Slot[];
  readonly policy?: Policy;
}

const inPhase =
  (phase: OpenPhase) =>
  ({ referral, at = MONDAY, tier, lengthDays, slots, ...start }: Start = {}): PureJourney => {
    const { policy = slots ? NO_BASELINE : WEEKS_AS_THEY_COME } = start;
    const journey = PureJourney.refer(referral, at, policy);
    const plan = planAt(tier, lengthDays);
    const told = { plan: slots ? withSlots(plan, slots) : plan, minor: referral?.minor ?? false };
    const ready = AFTER_TREATMENT.includes(phase) ? settled(journey) : journey;
    return ready.follow(stepsInto(phase, ready.now, told));
  };

const AFTER_TREATMENT: readonly OpenPhase[] = ['discharge', 'aftercare'];

/** A high risk that came with the referral is answered first: open, it would stop a discharge. */
const settled = (journey: PureJourney): PureJourney =>
  journey.state.risk.alert
    ? journey
        .reach('acknowledgeRisk', {})
        .reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed on the telephone' })
    : journey;

export const inScreening = inPhase('screening');
export const inWaitlist = inPhase('waitlist');
export const inAssessment = inPhase('assessment');
export const inPlanning = inPhase('planning');
export const inTreatment = inPhase('treatment');
export const onHold = inPhase('onHold');
export const inDischarge = inPhase('discharge');
export const inAftercare = inPhase('aftercare');

export const IN_PHASE: Record<OpenPhase, (start?: Start) => PureJourney> = {
  intake: inPhase('intake'),
  screening: inScreening,
  waitlist: inWaitlist,
  assessment: inAssessment,
  planning: inPlanning,
  treatment: inTreatment,
  onHold,
  discharge: inDischarge,
  aftercare: inAftercare,
};

/** Discharges a journey in treatment, at its present time. */
export const discharged = (journey: PureJourney): PureJourney => journey.follow(toDischarge(journey.now));
