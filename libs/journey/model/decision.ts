import type { NewEvent } from './event.js';
import { type Needed, type Requirement, requirementsOf, wordsOf } from './requirement.js';
import type { RuleId, RuleRef } from './rule.js';
import { rule } from './rule.js';

/** Why a milestone was refused: the rule, what would be needed, and the facts looked at. */
export interface Refusal {
  readonly rule: RuleRef;
  readonly detail: string;
  readonly needed: readonly string[];
  /**
   * `needed` in a form that a page can act on. Empty if a page can do nothing, because `needed` names what only a program knows. Absent in a refusal in words
   * alone, as earlier versions sent them.
   */
  readonly requires?: readonly Requirement[];
  /** The open journey of the client that stands in the way (R-RETURN). */
  readonly openJourney?: string;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly NewEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (...events: readonly NewEvent[]): Decision => ({ ok: true, events });

export const refuse = (id: RuleId, detail: string, ...needed: readonly Needed[]): Decision => ({
  ok: false,
  refusal: refusalOf(id, detail, needed),
});

const refusalOf = (id: RuleId, detail: string, needed: readonly Needed[]): Refusal => ({
  rule: rule(id),
  detail,
  needed: wordsOf(needed),
  requires: requirementsOf(needed),
});

/** Repeats a refusal with another detail, and with more that is needed. */
export const refuseAsWell = (
  { rule: { id }, needed, requires = [] }: Refusal,
  detail: string,
  ...more: readonly Needed[]
): Decision => ({
  ok: false,
  refusal: {
    rule: rule(id),
    detail,
    needed: [...needed, ...wordsOf(more)],
    requires: [...requires, ...requirementsOf(more)],
  },
});

/**
 * R-RETURN: refuses a second open journey of a client.
 * @param open id of the open journey; null if it is not known
 */
export const secondJourney = (open: string | null): Refusal => ({
  rule: rule('R-RETURN'),
  detail: 'The client has an open journey.',
  needed: [open === null ? 'the open journey to be closed first' : `journey ${open} to be closed first`],
  requires: [],
  ...(open !== null && { openJourney: open }),
});

/** R-RETURN: refuses a message to a closed journey whose client has a later one. */
export const earlierJourney = (later: string | undefined): Refusal => ({
  rule: rule('R-RETURN'),
  detail: 'That journey is closed; the client has a later one.',
  needed: [`journey ${later}`],
  requires: [],
});

/** Whether a message was refused because another journey of the client is the one that runs (R-RETURN). */
export const isForAnotherJourney = ({ rule: { id } }: Refusal): boolean => id === 'R-RETURN';

/** Makes an event. `id`: the rule that decided it, if any; `reason`: what a person wrote, if anything. */
export const event = <T extends NewEvent['type']>(
  type: T,
  data: Extract<NewEvent, { type: T }>['data'],
  id: RuleId | null = null,
  reason: string | null = null,
): NewEvent => ({ type, data, rule: id === null ? null : rule(id), reason }) as NewEvent;
