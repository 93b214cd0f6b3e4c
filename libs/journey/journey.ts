import type { Actor } from './model/actor.js';
import { SYSTEM } from './model/actor.js';
import { adoption } from './adopt/adoption.js';
import { adoptionRefusal } from './adopt/refusal.js';
import { clocks } from './clocks/clocks.js';
import { pass } from './clocks/pass.js';
import type { Refusal } from './model/decision.js';
import { event } from './model/decision.js';
import type { EventData, EventOf, JourneyEvent, NewEvent } from './model/event.js';
import { evolve } from './evolve/evolve.js';
import { openState } from './evolve/open.js';
import type { Fact } from './model/fact.js';
import { decideFact } from './facts/decide-fact.js';
import type { Milestone } from './model/milestone.js';
import { decideMilestone } from './milestones/decide-milestone.js';
import type { Policy } from './model/policy.js';
import { followPlanInForce } from './rules/groups.js';
import { riskOnReferral } from './rules/risk.js';
import { ruleUnder } from './rules/rule-under.js';
import { clocksLeftAt, inItsClocks, withClocksLeft } from './sessions/clocks-left.js';
import { hearAnswer, hearOffer } from './seats/decide.js';
import type { WishAnswer } from './model/seat-request.js';
import { consequence, housekeeping } from './settle.js';
import type { JourneyState } from './model/state.js';

/** The state after a change, and the events of the change, in order. */
export interface Outcome {
  readonly state: JourneyState;
  readonly events: readonly JourneyEvent[];
}

export interface Request {
  readonly id: string;
  readonly hash: string;
}

/** The circumstances of a change: when, under which policy, by whom, and at which request (null for the journey's own clock). */
export interface Moment {
  /** The journey's clock, ms since epoch. */
  readonly at: number;
  readonly policy: Policy;
  readonly by: Actor;
  readonly request: Request | null;
}

/** Opens a journey with its referral (R-ELIG-ENTRY, R-RETURN). */
export const open = (journeyId: string, referred: EventData['referred'], moment: Moment): Outcome => {
  const data = { ...referred, ...(moment.policy.deterioration && { baselineIsFirst: true as const }) };
  const first = place(event('referred', data, 'R-ELIG-ENTRY'), 0, moment) as EventOf<'referred'>;
  const opened: Outcome = { state: openState(journeyId, first), events: [first] };
  return follow(
    append(opened, riskOnReferral(opened.state, referred.referral.results, moment.policy), moment),
    null,
    moment,
  );
};

export type Decided =
  { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly refusal: Refusal };

/** Decides a milestone, after every clock that is due has passed. If it is refused, nothing is kept, not even the passing of the clocks. */
export const reachMilestone = (state: JourneyState, milestone: Milestone, moment: Moment): Decided => {
  const due = passTime(state, moment.at, moment.policy);
  const decision = decideMilestone(due.state, milestone, moment);
  if (!decision.ok) {
    const { refusal } = decision;
    return { ok: false, refusal: { ...refusal, rule: ruleUnder(refusal.rule.id, moment.policy) } };
  }
  return { ok: true, outcome: follow(append(due, decision.events, moment), due.state, moment) };
};

/**
 * R-POLICY: puts the journey under another policy. First every clock passes that is due under the moment's policy; from then on clocks and tasks are those of
 * `to`. If the adoption is refused, nothing is kept.
 * @param keepsClocks whether planned sessions stay at their instants if `to` has another time zone; if false, they go by its clocks, as in messages from before
 * sites had zones
 */
export const adoptPolicy = (
  state: JourneyState,
  to: Policy,
  reason: string,
  moment: Moment,
  keepsClocks: boolean,
): Decided => {
  const { at, policy: from } = moment;
  const due = passTime(state, at, from);
  const refusal = adoptionRefusal(due.state, to);
  if (refusal) return { ok: false, refusal };
  const left = keepsClocks ? clocksLeftAt(due.state, from, to, at) : undefined;
  const here = left ? withClocksLeft(to, left) : inItsClocks(to, due.state);
  const under: Moment = { ...moment, policy: here };
  return {
    ok: true,
    outcome: follow(append(due, adoption(due.state, from, here, at, reason, left), under), due.state, under),
  };
};

/** Takes a fact, which cannot be refused. If the journey would close by itself at this moment, the fact comes before that. */
export const takeFact = (state: JourneyState, fact: Fact, moment: Moment): Outcome => {
  const due = passTime(state, moment.at, moment.policy);
  const closesNow = due.state.phase === 'closed' && state.phase !== 'closed';
  const now = closesNow ? { state, events: [] } : due;
  return follow(append(now, decideFact(now.state, fact, moment), moment), now.state, moment);
};

/** Records that the journey goes on here from now on. Its earlier events were lived elsewhere, and were judged when they were taken over. */
export const movedIn = (state: JourneyState, data: EventData['movedIn'], moment: Moment): Outcome =>
  follow(
    append(
      { state, events: [] },
      // Only a client who has a seat can be on a roster.
      [event('movedIn', data), ...(data.holds === 'seat' ? followPlanInForce(state, moment.policy) : [])],
      moment,
    ),
    state,
    moment,
  );

/** R-WAITLIST, R-GROUP: takes the track's answer to the journey's request `number`. An answer that comes twice changes nothing. */
export const takeSeatAnswer = (
  state: JourneyState,
  number: number,
  answer: WishAnswer,
  moment: Moment,
): Outcome => takeSeatNews(state, (now) => hearAnswer(now, number, answer, moment), moment);

/** R-WAITLIST: takes an offer of the track, which holds a seat for the client. An offer that comes twice is taken once. */
export const takeOffer = (
  state: JourneyState,
  offer: { readonly track: string; readonly offer: number },
  moment: Moment,
): Outcome => takeSeatNews(state, (now) => hearOffer(now, offer, moment), moment);

const takeSeatNews = (
  state: JourneyState,
  news: (state: JourneyState) => readonly NewEvent[],
  moment: Moment,
): Outcome => {
  const due = passTime(state, moment.at, moment.policy);
  return follow(append(due, news(due.state), moment), due.state, moment);
};

/** Lets every clock pass that is due at `at` (ms since epoch), in order, with all that follows. */
export const passTime = (state: JourneyState, at: number, policy: Policy): Outcome => {
  const moment: Moment = { at, policy, by: SYSTEM, request: null };
  return follow({ state, events: [] }, state, moment);
};

/** Adds consequences and due clocks until nothing more follows. Then it raises and closes tasks. */
const follow = (outcome: Outcome, before: JourneyState | null, moment: Moment): Outcome => {
  const own: Moment = { ...moment, by: SYSTEM };
  const { policy, at } = moment;
  let now = outcome;
  for (;;) {
    const next = consequence(now.state, policy, at);
    const due = next
      ? null
      : clocks(now.state, policy).find((clock) => clock.at <= at && clock.consequence !== 'look');
    if (!next && !due) break;
    now = append(now, next ? [next] : pass(now.state, due!, policy), own);
  }
  return now.state === before ? now : append(now, housekeeping(before, now.state, policy), own);
};

const append = (outcome: Outcome, events: readonly NewEvent[], moment: Moment): Outcome =>
  events.reduce<Outcome>(({ state, events: placed }, next) => {
    const one = place(next, state.seq, moment);
    return { state: evolve(state, one), events: [...placed, one] };
  }, outcome);

const place = (next: NewEvent, seq: number, { at, by, request, policy }: Moment): JourneyEvent => ({
  ...next,
  rule: next.rule && ruleUnder(next.rule.id, policy),
  seq: seq + 1,
  at,
  by,
  request,
});
