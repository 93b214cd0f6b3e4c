import type { Recording } from '#contracts/journey-messages';
import type { Actor } from '#journey/model/actor';
import { clocks } from '#journey/clocks/clocks';
import type { JourneyEvent } from '#journey/model/event';
import type { Fact } from '#journey/model/fact';
import { open, passTime, reachMilestone, takeFact, type Moment, type Outcome } from '#journey/journey';
import type { Milestone } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import { tierBelow } from '#journey/rules/taper';
import { plannedBetween } from '#journey/sessions/planned';
import type { PlannedSession } from '#journey/model/sessions';
import type { JourneyState } from '#journey/model/state';
import { DAY, localDate } from '#journey/time/local-time';
import { viewOf } from '#journey/view';

const CLINICIAN: Actor = { id: 'clinician-1', role: 'clinician' };

/** A journey of the pure domain with a clock of its own: what a workflow would have recorded, without a server. */
export class PureCourse {
  private readonly events: JourneyEvent[];
  private state: JourneyState;

  /** @param now when it is referred, ms since epoch. */
  constructor(
    private readonly policy: Policy,
    private now: number,
    referred: Parameters<typeof open>[1]['referral'],
  ) {
    const data = { referral: referred, policyVersion: policy.version, earlierJourneys: 0 };
    const { state, events } = open('bench.1', data, this.moment());
    this.state = state;
    this.events = [...events];
  }

  /** @throws where it is refused. */
  reach(milestone: Milestone): this {
    const decided = reachMilestone(this.state, milestone, this.moment());
    if (!decided.ok) throw new Error(`${milestone.name}: ${decided.refusal.detail}`);
    return this.keep(decided.outcome);
  }

  report(fact: Fact): this {
    return this.keep(takeFact(this.state, fact, this.moment()));
  }

  /** Lets days pass, from one due clock to the next. */
  passDays(days: number): this {
    const until = this.now + days * DAY;
    for (let due = this.due; due !== undefined && due <= until; due = this.due)
      this.tick(Math.max(due, this.now));
    return this.tick(until);
  }

  /** Sessions of the last seven days that have been held and are not recorded. */
  get held(): PlannedSession[] {
    const sessions = this.state.treatment?.sessions;
    if (!sessions) return [];
    const dates = {
      from: localDate(this.now - 7 * DAY, this.policy.calendar),
      to: localDate(this.now, this.policy.calendar),
    };
    return plannedBetween(sessions, dates, this.policy).filter(
      ({ session, start }) => start <= this.now && !sessions.recorded[session],
    );
  }

  /** R-TAPER: a step down, from a tier that has one below it. */
  get stepIsRecommended(): boolean {
    const { treatment } = this.state;
    return treatment?.taper === 'recommended' && tierBelow(treatment.tier, this.policy) !== null;
  }

  get at(): number {
    return this.now;
  }

  /** What is to be recorded of it, as the client's first journey. */
  recordingOf(clientId: string): Recording {
    const journeyId = `${clientId}.1`;
    const view = { ...viewOf(this.state, this.policy), journeyId };
    return { journeyId, clientId, events: this.events, view };
  }

  private get due(): number | undefined {
    return clocks(this.state, this.policy).find(({ at }) => at > this.now)?.at;
  }

  private tick(at: number): this {
    this.now = at;
    return this.keep(passTime(this.state, at, this.policy));
  }

  private keep({ state, events }: Outcome): this {
    this.state = state;
    this.events.push(...events);
    return this;
  }

  private moment(): Moment {
    return { at: this.now, policy: this.policy, by: CLINICIAN, request: { id: `r${this.now}`, hash: 'h' } };
  }
}
