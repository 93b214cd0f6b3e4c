import type { Actor } from './actor.js';
import type { RuleRef } from './rule.js';
import type { AnyPhaseEvents } from './events/any-phase.js';
import type { IntakeEvents } from './events/intake.js';
import type { ScreeningEvents } from './events/screening.js';
import type { WaitlistEvents } from './events/waitlist.js';
import type { AssessmentEvents } from './events/assessment.js';
import type { PlanningEvents } from './events/planning.js';
import type { SessionEvents } from './events/sessions.js';
import type { TreatmentEvents } from './events/treatment.js';
import type { EscalationEvents } from './events/escalation.js';
import type { OnHoldEvents } from './events/on-hold.js';
import type { DischargeEvents } from './events/discharge.js';

/** The events of a journey by type: everything that it remembers. They are written once, in order, and the state is their fold. */
export interface EventData
  extends
    AnyPhaseEvents,
    IntakeEvents,
    ScreeningEvents,
    WaitlistEvents,
    AssessmentEvents,
    PlanningEvents,
    SessionEvents,
    TreatmentEvents,
    EscalationEvents,
    OnHoldEvents,
    DischargeEvents {}

export type EventType = keyof EventData;

interface Envelope {
  /** 1, 2, 3 … within the journey. */
  readonly seq: number;
  /** The journey's own clock, ms since epoch. */
  readonly at: number;
  readonly by: Actor;
  /** The rule that decided, in its version of that time; null if no rule did. */
  readonly rule: RuleRef | null;
  readonly reason: string | null;
  /** The request that caused the event, the same on all events that it caused; null if none did. */
  readonly request: { readonly id: string; readonly hash: string } | null;
}

export type JourneyEvent = {
  [T in EventType]: Envelope & { readonly type: T; readonly data: EventData[T] };
}[EventType];
export type EventOf<T extends EventType> = Extract<JourneyEvent, { type: T }>;

/** An event before the journey has given it its sequence, time, author and request. */
export type NewEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly data: EventData[T];
    readonly rule: RuleRef | null;
    readonly reason: string | null;
  };
}[EventType];
