import { journeyIdOf } from '#contracts/journey-id';
import type { Recording } from '#contracts/journey-messages';
import { summaryHash } from '#contracts/summary-hash';
import type { Role } from '#journey/model/actor';
import { clocks } from '#journey/clocks/clocks';
import { madeFrom, signedAsItWas } from '#journey/discharge-summary/made';
import type { Refusal } from '#journey/model/decision';
import type { EventOf, EventType, JourneyEvent } from '#journey/model/event';
import type { FactName, Facts } from '#journey/model/fact';
import type { Moment, Outcome } from '#journey/journey';
import {
  adoptPolicy,
  open,
  passTime,
  reachMilestone,
  takeFact,
  takeOffer,
  takeSeatAnswer,
} from '#journey/journey';
import type { WishAnswer } from '#journey/model/seat-request';
import type { Milestone, MilestoneName, Milestones, Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { JourneyState } from '#journey/model/state';
import { inItsClocks } from '#journey/sessions/clocks-left';
import type { JourneyView } from '#journey/view';
import { viewOf } from '#journey/view';
import { POLICY } from '../policy.js';
import { REFERRAL } from '../referral.js';
import { staff } from '../people.js';
import { report, step } from '../step.js';

/** A Monday, 9 o'clock in New York. */
export const MONDAY = '2026-01-05T14:00:00.000Z';

export const iso = (at: number): string => new Date(at).toISOString();

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.rule.id}: ${refusal.detail}`);
  }
}

interface How {
  readonly by?: Role;
  /** ISO instant. Time passes until then before the step. */
  readonly at?: string;
}

/** A journey of the pure domain with a clock of its own, walked from one due clock to the next as the workflow does. */
export class PureJourney {
  readonly events: JourneyEvent[];
  state: JourneyState;
  now: number;

  private constructor(
    { state, events }: Outcome,
    at: number,
    public policy: Policy,
  ) {
    this.state = state;
    this.events = [...events];
    this.now = at;
  }

  static refer(referral: Partial<Referral> = {}, at = MONDAY, policy = POLICY): PureJourney {
    const referred = {
      referral: { ...REFERRAL, ...referral },
      policyVersion: policy.version,
      earlierJourneys: 0,
    };
    const moment: Moment = { at: Date.parse(at), policy, by: staff('coordinator'), request: null };
    return new PureJourney(open('client.1', referred, moment), moment.at, policy);
  }

  /** @throws Refused */
  reach<N extends MilestoneName>(name: N, data: Milestones[N], how: How = {}): this {
    const refusal = this.attempt(name, data, how);
    if (refusal) throw new Refused(refusal);
    return this;
  }

  /** Tries a milestone. Returns the refusal; null if it was reached. */
  attempt<N extends MilestoneName>(
    name: N,
    data: Milestones[N],
    { by = 'clinician', at }: How = {},
  ): Refusal | null {
    if (at) this.passUntil(at);
    const decision = reachMilestone(this.state, this.asRead(step(name, data)), this.moment(by));
    if (!decision.ok) return decision.refusal;
    this.keep(decision.outcome);
    return null;
  }

  /** Takes one step after the other, with no time between them. @throws Refused */
  follow(steps: readonly Milestone[]): this {
    for (const { name, data } of steps) this.reach(name, data);
    return this;
  }

  /** Adopts another policy, under which the journey goes on. @throws Refused */
  adopt(to: Policy, reason = 'the program’s new policy'): this {
    const decided = adoptPolicy(this.state, to, reason, this.moment('supervisor'), true);
    if (!decided.ok) throw new Refused(decided.refusal);
    this.keep(decided.outcome);
    this.policy = inItsClocks(to, this.state);
    return this;
  }

  fact<N extends FactName>(name: N, data: Facts[N], { by = 'clinician', at }: How = {}): this {
    if (at) this.passUntil(at);
    this.keep(takeFact(this.state, report(name, data), this.moment(by)));
    return this;
  }

  /** Lets the track answer the oldest open wish of the journey. */
  answered(answer: WishAnswer): this {
    const { number, request } = this.state.seatLink!.requests[0]!;
    this.keep(takeSeatAnswer(this.state, number, answer, { ...this.moment('system'), request }));
    return this;
  }

  /** Lets the track offer a seat to the client, which it holds for them. */
  offered(track: string, offer: number): this {
    this.keep(takeOffer(this.state, { track, offer }, { ...this.moment('system'), request: null }));
    return this;
  }

  passUntil(at: string | number): this {
    const until = typeof at === 'number' ? at : Date.parse(at);
    if (until < this.now) throw new Error(`${iso(until)} is past: it is ${iso(this.now)}`);
    for (let next = this.nextClock(); next !== undefined && next <= until; next = this.nextClock()) {
      this.tick(Math.max(next, this.now));
      if ((this.nextClock() ?? Infinity) <= this.now)
        throw new Error(`a clock is still due at ${iso(this.now)}`);
    }
    this.tick(until);
    return this;
  }

  passHours(hours: number): this {
    return this.passUntil(this.now + hours * 3_600_000);
  }

  passDays(days: number): this {
    return this.passHours(days * 24);
  }

  get view(): JourneyView {
    return viewOf(this.state, this.policy);
  }

  /** Open tasks by id. */
  get tasks(): string[] {
    return Object.keys(this.state.tasks);
  }

  eventsOf<T extends EventType>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** Every rung of the clock that was reached and raised a task: when, and which role was told. */
  rungsOf(clock: string): (readonly [at: string, role: Role])[] {
    const rungs = this.eventsOf('clockReached').filter(({ data }) => data.clock === clock && !data.again);
    return rungs
      .filter(({ data }, index) => rungs.findIndex((other) => other.data.rung === data.rung) === index)
      .map(({ at, seq }) => [
        iso(at),
        this.eventsOf('taskRaised').find((one) => one.seq === seq + 1)!.data.role,
      ]);
  }

  /** The ISO instants at which the clock's last task was told again. */
  toldAgain(clock: string): string[] {
    return this.eventsOf('clockReached')
      .filter(({ data }) => data.clock === clock && data.again)
      .map(({ at }) => iso(at));
  }

  /** The recording that a workflow would have made of this journey, if it were the first journey of that client. */
  recordingOf(clientId: string): Recording {
    const journeyId = journeyIdOf(clientId, 1);
    return { journeyId, clientId, events: this.events, view: { ...this.view, journeyId } };
  }

  private nextClock(): number | undefined {
    return clocks(this.state, this.policy)[0]?.at;
  }

  private tick(at: number): void {
    this.now = at;
    this.keep(passTime(this.state, at, this.policy));
  }

  private keep({ state, events }: Outcome): void {
    this.state = state;
    this.events.push(...events);
  }

  /** Completes a milestone as the API does: adds to a summary what the record says. A signature that names no hash signs the version that is there. */
  asRead(milestone: Milestone): Milestone {
    const { events, state, policy, now: at } = this;
    return signedAsItWas(state, madeFrom({ events, state, policy, at }, milestone, summaryHash));
  }

  private moment(by: Role): Moment {
    return {
      at: this.now,
      policy: this.policy,
      by: staff(by),
      request: { id: `r${this.events.length}`, hash: 'h' },
    };
  }
}
