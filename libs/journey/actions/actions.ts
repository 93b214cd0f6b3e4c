import { passTime } from '../journey.js';
import { decideMilestone } from '../milestones/decide-milestone.js';
import { MILESTONES, milestonesWaitedFor } from '../milestones/milestones.js';
import type { Refusal } from '../model/decision.js';
import type { Gate } from '../model/event-parts.js';
import type { MilestoneName, Milestones } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { Requirement } from '../model/requirement.js';
import type { RuleRef } from '../model/rule.js';
import type { JourneyState } from '../model/state.js';
import { isTakenAfterwards } from '../rules/after-closing.js';
import { ruleUnder } from '../rules/rule-under.js';
import { askedBy } from './asked-by.js';
import { type Asking, type Offer, WRITTEN } from './offering.js';
import { OFFERINGS } from './offerings.js';

/**
 * `recommended`: a task asks for it, and no rule refuses it. `needsReason`: it is accepted only with something written, such as a reason. `blocked`: a rule
 * refuses it in the journey's present state. `notYours`: somebody else may do it.
 */
export const ACTION_STATES = ['recommended', 'possible', 'needsReason', 'blocked', 'notYours'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What may be done with a journey now. */
export interface Action {
  readonly name: MilestoneName;
  readonly state: ActionState;
  /** The rule that refuses it, or that wants something written; null if none does. */
  readonly rule: RuleRef | null;
  readonly needed: readonly string[];
  readonly requires: readonly Requirement[];
  /** The conditions that its rule looks at, as they stand, met or not. */
  readonly gates: readonly Gate[];
  /** Initial values of its form. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The open task that it answers; null if none asks for it. */
  readonly task: string | null;
}

/**
 * Passes time on the recorded state up to `at`, and lists the milestones that may be recorded then: those the journey waits for, and those taken afterwards.
 */
export const standing = (
  recorded: JourneyState,
  at: number,
  policy: Policy,
): { readonly state: JourneyState; readonly names: readonly MilestoneName[] } => {
  const { state } = passTime(recorded, at, policy);
  const afterwards = (Object.keys(MILESTONES) as MilestoneName[]).filter((name) =>
    isTakenAfterwards(name, state, at, policy),
  );
  return { state, names: [...new Set([...milestonesWaitedFor(state), ...afterwards])] };
};

/** The action for one milestone in this state; null if the milestone makes no sense now. */
export const actionOf = <N extends MilestoneName>(
  name: N,
  state: JourneyState,
  asking: Asking,
): Action | null => {
  const offer = OFFERINGS[name](state, asking);
  if (!offer) return null;
  const task = askedBy(name, state);
  const { defaults = {}, second = false, gates = [] } = offer;
  const { refusal, taken } = tryOut(name, offer, state, asking);
  const isAsked = task !== null && !second;
  return {
    name,
    state: refusal ? hindered(refusal, taken) : isAsked ? 'recommended' : 'possible',
    rule: refusal && ruleUnder(refusal.rule.id, asking.policy),
    needed: refusal?.needed ?? [],
    requires: refusal?.requires ?? [],
    gates,
    defaults,
    task,
  };
};

const hindered = ({ requires = [] }: Refusal, taken: boolean): ActionState => {
  if (taken) return 'needsReason';
  return requires.length > 0 && requires.every(({ kind }) => kind === 'role') ? 'notYours' : 'blocked';
};

/** Tries a complete milestone. `refusal`: why it is refused, null if it is not. `taken`: whether the same milestone is accepted with something written. */
const tryOut = <N extends MilestoneName>(
  name: N,
  { whole, inWriting }: Offer<N>,
  state: JourneyState,
  asking: Asking,
): { readonly refusal: Refusal | null; readonly taken: boolean } => {
  if (whole === undefined) return { refusal: null, taken: false };
  const refusal = refusalOf(name, whole, state, asking);
  if (!refusal) return { refusal, taken: false };
  const written = inWriting ?? withReason(whole);
  return { refusal, taken: written !== null && refusalOf(name, written, state, asking) === null };
};

const refusalOf = <N extends MilestoneName>(
  name: N,
  data: Milestones[N],
  state: JourneyState,
  asking: Asking,
): Refusal | null => {
  const decision = decideMilestone(state, { name, data }, asking);
  return decision.ok ? null : decision.refusal;
};

/** Fills in `reason` if it is there and empty; null if the milestone has no reason, or has one already. */
const withReason = <Data extends object>(data: Data): Data | null =>
  'reason' in data && data.reason === null ? { ...data, reason: WRITTEN } : null;
