import type { Actor } from '../model/actor.js';
import type { EventType, JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import { RULES, type RuleRef } from '../model/rule.js';
import type { JourneyState } from '../model/state.js';
import { EVENT_INPUTS } from './events/events.js';
import type { EventInput } from './events/event-inputs.js';
import { firstByName, iso, type Input } from './input.js';
import { RULE_INPUTS } from './rules/rules.js';

/** What a "why?" may be asked about: an event of the past, or something in the present state. */
export const ASKED_ABOUT = ['event', 'task', 'clock', 'eligibility', 'level', 'taper'] as const;

/** Why something was decided, recommended or asked for: the rule, the policy, and what the rule looked at. */
export interface Explanation {
  readonly about: (typeof ASKED_ABOUT)[number];
  /** Type of the event; id of the task or clock; else what the rule says. */
  readonly id: string;
  readonly title: string;
  /** Sequence of the recorded event; null if the journey's workflow is asked, because it keeps its state and not its events. */
  readonly seq: number | null;
  /** When the event happened; for something in the present state, when it was asked. ISO 8601. */
  readonly at: string;
  readonly rule: (RuleRef & { readonly title: string | null }) | null;
  /** The policy that the journey was under then. */
  readonly policyVersion: string;
  readonly by: Actor | null;
  readonly reason: string | null;
  readonly inputs: readonly Input[];
}

/** The rule with its title. The title is null if the rule belongs to an earlier release and is gone. */
export const titled = (rule: RuleRef | null): Explanation['rule'] =>
  rule && { ...rule, title: RULES[rule.id]?.title ?? null };

/** The policy version that decided the event, from the state before it. */
export const policyOfEvent = (before: JourneyState, event: JourneyEvent): string => {
  if (event.type === 'referred') return event.data.policyVersion;
  return event.type === 'policyAdopted' ? event.data.to : before.policyVersion;
};

/**
 * Why the event happened: what it says itself was looked at, and what its rule looked at in the state before it.
 * @param before the state before the event; for the first event, the one that it opens.
 */
export const explainEvent = (before: JourneyState, event: JourneyEvent, policy: Policy): Explanation => {
  const said = (EVENT_INPUTS[event.type] as EventInput<EventType>)(event, before, policy);
  const looks = event.rule && RULE_INPUTS[event.rule.id];
  return {
    about: 'event',
    id: event.type,
    title: event.rule ? (RULES[event.rule.id]?.title ?? event.type) : event.type,
    seq: event.seq,
    at: iso(event.at),
    rule: titled(event.rule),
    policyVersion: policyOfEvent(before, event),
    by: event.by,
    reason: event.reason,
    inputs: firstByName([...said, ...(looks?.(before, policy, event.at) ?? [])]),
  };
};
