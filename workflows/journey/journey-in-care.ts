import { ApplicationFailure, condition } from '@temporalio/workflow';
import type {
  AdoptPolicyMessage,
  FactMessage,
  HandledRequest,
  JourneyInput,
  MilestoneAnswer,
  MilestoneMessage,
  ReferMessage,
  RequestRef,
} from '#contracts/journey-messages';
import { HISTORY_BOUND, REFUSED } from '#contracts/journey-messages';
import { clocks } from '#journey/clocks/clocks';
import type { Decision, Refusal } from '#journey/decision';
import { refuse, secondJourney } from '#journey/decision';
import type { Decided as Judged, Moment, Outcome } from '#journey/journey';
import { handedOver } from '#journey/evolve/handed-over';
import { adoptPolicy, open, passTime, reachMilestone, takeFact } from '#journey/journey';
import { SYSTEM } from '#journey/actor';
import type { Policy } from '#journey/policy/policy';
import type { JourneyState } from '#journey/state';
import type { JourneyView } from '#journey/view';
import { viewOf } from '#journey/view';
import { Alarm } from './alarm.js';
import { Chart } from './chart.js';
import { HandledRequests } from './handled-requests.js';
import { Recorder } from './recorder.js';

interface Decided {
  readonly id: string;
  readonly at: number;
  readonly from: JourneyState;
  readonly outcome: Outcome;
}

/** The rules of libs/journey, given time and memory: state changes at once, and is then recorded, in order. */
export class JourneyInCare {
  readonly alarm = new Alarm();
  readonly recorder: Recorder;
  private state: JourneyState | null;
  /** The policy it was opened under, or has adopted since. */
  private policy: Policy;
  /** What the validator decided, for the handler that comes right after it; a replay has no validators, and decides. */
  private decided: Decided | null = null;
  private readonly handled: HandledRequests;
  private readonly chart: Chart;

  constructor(private readonly input: JourneyInput) {
    const { resume, policy } = input;
    this.policy = policy;
    this.state = resume && handedOver(resume.state);
    this.handled = new HandledRequests(resume?.handled ?? []);
    this.recorder = new Recorder(resume?.state.seq ?? 0);
    this.chart = new Chart(this.state && viewOf(this.state, policy));
    if (this.state) this.show(this.state);
  }

  get isOpen(): boolean {
    return this.state !== null;
  }

  get isClosed(): boolean {
    return this.state?.phase === 'closed';
  }

  view(): JourneyView | null {
    return this.state && viewOf(this.state, this.policy);
  }

  /** What the next run needs to go on. */
  handOver(): JourneyInput {
    return {
      ...this.input,
      policy: this.policy,
      historyBound: HISTORY_BOUND,
      resume: { state: this.state!, handled: this.handled.all },
    };
  }

  /** Refuses a second open journey of the client (R-RETURN). */
  checkReferral({ request }: ReferMessage): void {
    if (this.state && !this.handled.find(request.id))
      throw refused({ ok: false, refusal: secondJourney(this.state.journeyId) });
  }

  refer({ journeyId, earlierJourneys, referral, by, request }: ReferMessage): Promise<MilestoneAnswer> {
    const handled = this.handled.find(request.id);
    if (handled) return this.again(handled);
    const { policy } = this;
    return this.keep(
      open(journeyId, { referral, earlierJourneys, policyVersion: policy.version }, this.moment(by, request)),
      request,
    );
  }

  /** Decides without keeping anything, so that what is refused costs no history. */
  checkMilestone(message: MilestoneMessage): void {
    if (!this.handled.find(message.request.id)) this.decide(message);
  }

  reach(message: MilestoneMessage): Promise<MilestoneAnswer> {
    const handled = this.handled.find(message.request.id);
    if (handled) return this.again(handled);
    return this.keep(this.decide(message), message.request);
  }

  checkAdoption(message: AdoptPolicyMessage): void {
    if (!this.handled.find(message.request.id)) this.decideAdoption(message);
  }

  /** From here on everything is under the other policy, and so are the runs that follow (R-POLICY). */
  adopt(message: AdoptPolicyMessage): Promise<MilestoneAnswer> {
    const handled = this.handled.find(message.request.id);
    if (handled) return this.again(handled);
    const outcome = this.decideAdoption(message);
    this.policy = message.policy;
    return this.keep(outcome, message.request);
  }

  async take({ fact, by, request }: FactMessage): Promise<void> {
    await condition(() => this.state !== null);
    if (this.handled.find(request.id)) return;
    await this.keep(takeFact(this.state!, fact, this.moment(by, request)), request);
  }

  /** Lets every clock pass that is due. */
  passTime(): void {
    if (this.state) this.apply(passTime(this.state, Date.now(), this.policy));
  }

  private decide({ journeyId, milestone, by, request }: MilestoneMessage): Outcome {
    const moment = this.moment(by, request);
    const { decided } = this;
    if (decided && decided.from === this.state && decided.id === request.id && decided.at === moment.at)
      return decided.outcome;
    const from = this.stateOf(journeyId);
    const outcome = outcomeOf(reachMilestone(from, milestone, moment));
    this.decided = { id: request.id, at: moment.at, from, outcome };
    return outcome;
  }

  private decideAdoption({ journeyId, policy, reason, by, request }: AdoptPolicyMessage): Outcome {
    return outcomeOf(adoptPolicy(this.stateOf(journeyId), policy, reason, this.moment(by, request)));
  }

  private stateOf(journeyId: string): JourneyState {
    if (this.state?.journeyId === journeyId) return this.state;
    throw refused(
      refuse(
        'R-RETURN',
        'That journey is closed; the client has a later one.',
        `journey ${this.state?.journeyId}`,
      ),
    );
  }

  /** State first, before anything is awaited; the answer only when it is durable and readable. */
  private keep(outcome: Outcome, request: RequestRef): Promise<MilestoneAnswer> {
    const { seq } = outcome.state;
    const view = this.apply(outcome);
    this.handled.add({ ...request, seq });
    return this.recorder.until(seq).then(() => ({ view, seq, hash: request.hash }));
  }

  private again({ seq, hash }: HandledRequest): Promise<MilestoneAnswer> {
    return this.recorder.until(seq).then(() => ({ view: null, seq, hash }));
  }

  private apply({ state, events }: Outcome): JourneyView {
    this.state = state;
    this.decided = null;
    const view = this.show(state);
    if (events.length > 0)
      this.recorder.add({ journeyId: state.journeyId, clientId: this.input.clientId, events, view });
    return view;
  }

  private show(state: JourneyState): JourneyView {
    const running = clocks(state, this.policy);
    const view = viewOf(state, this.policy, running);
    this.chart.show(view);
    this.alarm.setFor(running[0]);
    return view;
  }

  private moment(by: Moment['by'] = SYSTEM, request: RequestRef): Moment {
    return { at: Date.now(), policy: this.policy, by, request };
  }
}

const outcomeOf = (decided: Judged): Outcome => {
  if (!decided.ok) throw refused(decided);
  return decided.outcome;
};

const refused = (decision: Decision): ApplicationFailure => {
  const { refusal } = decision as { refusal: Refusal };
  return ApplicationFailure.create({
    type: REFUSED,
    nonRetryable: true,
    message: `${refusal.rule.id}: ${refusal.detail}`,
    details: [refusal],
  });
};
