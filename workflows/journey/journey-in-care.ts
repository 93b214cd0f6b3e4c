import { condition, patched } from '@temporalio/workflow';
import type {
  AdoptPolicyMessage,
  FactMessage,
  HandledRequest,
  JourneyInput,
  MilestoneAnswer,
  MilestoneMessage,
  Recording,
  ReferMessage,
  RequestRef,
} from '#contracts/journey-messages';
import { HANDS_OVER } from '#contracts/journey-messages';
import type { OfferMessage } from '#contracts/track-messages';
import { clocks } from '#journey/clocks/clocks';
import { secondJourney } from '#journey/decision';
import type { Moment, Outcome } from '#journey/journey';
import { handedOver } from '#journey/evolve/handed-over';
import { open, passTime, takeFact, takeOffer, takeSeatAnswer } from '#journey/journey';
import type { SeatAnswer, SeatRequest } from '#journey/seats/request';
import { SYSTEM } from '#journey/actor';
import type { Policy } from '#journey/policy/policy';
import type { JourneyState } from '#journey/state';
import type { JourneyView } from '#journey/view';
import { viewOf } from '#journey/view';
import { whyItStands, type Standing } from '#journey/why/standing';
import { Alarm } from './alarm.js';
import { AskedTrack } from './asked-track.js';
import { Chart } from './chart.js';
import { HandledRequests } from './handled-requests.js';
import { Judge } from './judge.js';
import { Recorder } from './recorder.js';
import { refused } from './refused.js';
import { SeatSeekers } from './seat-seekers.js';

/** The rules of libs/journey, given time and memory: state changes at once, and is then recorded, in order. */
export class JourneyInCare {
  readonly alarm = new Alarm();
  readonly recorder: Recorder;
  readonly askedTrack: AskedTrack;
  private state: JourneyState | null;
  /** The policy it was opened under, or has adopted since. */
  private policy: Policy;
  private readonly judge = new Judge(() => this.state);
  private readonly seatSeekers = new SeatSeekers(() => this.state);
  private readonly handled: HandledRequests;
  private readonly chart: Chart;

  constructor(private readonly input: JourneyInput) {
    const { resume, policy } = input;
    this.policy = policy;
    this.state = resume && handedOver(resume.state);
    this.handled = new HandledRequests(resume?.handled ?? []);
    this.recorder = new Recorder(resume?.state.seq ?? 0);
    this.chart = new Chart(this.state && viewOf(this.state, policy));
    this.askedTrack = new AskedTrack(
      () => this.policy,
      () => this.state,
      (request, answer) => this.hear(request, answer),
    );
    if (this.state) this.show(this.state);
    this.askedTrack.ask();
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

  /** @param at ms since epoch; without it, when the journey moved last: a Query knows no later time. */
  why(at: number = Date.now()): Standing | null {
    return this.state && whyItStands(this.state, this.policy, at);
  }

  /** What the next run needs to go on. */
  handOver(): JourneyInput {
    return {
      ...this.input,
      policy: this.policy,
      ...HANDS_OVER,
      resume: { state: this.state!, handled: this.handled.all },
    };
  }

  /** Refuses a second open journey of the client (R-RETURN). */
  checkReferral({ request }: ReferMessage): void {
    if (this.state && !this.handled.find(request.id)) throw refused(secondJourney(this.state.journeyId));
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
    const outcome = this.decide(message);
    const { request, senderRecords } = message;
    // A run that ends has nothing left to record.
    return senderRecords && outcome.state.phase !== 'closed'
      ? this.handBack(outcome, request, senderRecords.after)
      : this.keep(outcome, request);
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
    if (!this.hearsAtOnce) await condition(() => this.state !== null);
    if (this.handled.find(request.id)) return;
    await this.keep(takeFact(this.state!, fact, this.moment(by, request)), request);
  }

  /** An offer to an earlier journey of the client is for nobody. */
  async takeOffer({ journeyId, track, offer }: OfferMessage): Promise<void> {
    if (!this.hearsAtOnce) await condition(() => this.state !== null);
    if (this.state!.journeyId === journeyId)
      this.apply(takeOffer(this.state!, { track, offer }, this.moment(SYSTEM, null)));
  }

  /**
   * Whether a Signal changes the state before anything is awaited: an Update that comes with it is judged in the same turn,
   * and must know of it. One that overtakes the referral waits; earlier versions let every Signal wait.
   */
  private get hearsAtOnce(): boolean {
    return this.state !== null && patched('signals-at-once');
  }

  /** Lets every clock pass that is due. */
  passTime(): void {
    if (this.state) this.apply(passTime(this.state, Date.now(), this.policy));
  }

  private decide(message: MilestoneMessage): Outcome {
    return this.judge.milestone(message, this.moment(message.by, message.request));
  }

  private decideAdoption(message: AdoptPolicyMessage): Outcome {
    return this.judge.adoption(message, this.moment(message.by, message.request));
  }

  /** State first, before anything is awaited; the answer only when it is durable and readable. */
  private keep(outcome: Outcome, request: RequestRef): Promise<MilestoneAnswer> {
    const { seq } = outcome.state;
    const view = this.apply(outcome);
    this.handled.add({ ...request, seq });
    if (this.seatSeekers.has(request)) return this.seatSeekers.answerTo(request);
    return this.recorder.until(seq).then(() => ({ view, seq, hash: request.hash }));
  }

  /** State first, too; the sender tells nobody before it has recorded what followed. */
  private handBack({ state, events }: Outcome, request: RequestRef, after: number): Promise<MilestoneAnswer> {
    const { seq } = state;
    const view = this.move(state);
    const recording = this.recorder.leave(this.recordingOf(events, view), after);
    this.askedTrack.ask();
    this.handled.add({ ...request, seq });
    if (recording) return Promise.resolve({ view: null, seq, hash: request.hash, recording });
    return this.recorder.until(seq).then(() => ({ view, seq, hash: request.hash }));
  }

  private again(request: HandledRequest): Promise<MilestoneAnswer> {
    const { seq, hash } = request;
    if (this.seatSeekers.has(request))
      return condition(() => !this.seatSeekers.has(request)).then(() =>
        this.again(this.handled.find(request.id) ?? request),
      );
    return this.recorder.until(seq).then(() => ({ view: null, seq, hash }));
  }

  private hear({ number, wish, request: sent }: SeatRequest, said: SeatAnswer): void {
    // What answers an offer, or ends the journey, has been answered already, by the journey itself.
    const request = wish === 'seat' ? sent : null;
    const view = this.apply(takeSeatAnswer(this.state!, number, said, this.moment(SYSTEM, request)));
    if (!request) return;
    const { seq } = this.state!;
    if (this.handled.find(request.id)) this.handled.add({ ...request, seq });
    const answer = this.seatSeekers.take(request);
    if (answer) void this.recorder.until(seq).then(() => answer({ view, seq, hash: request.hash }));
  }

  private apply({ state, events }: Outcome): JourneyView {
    const view = this.move(state);
    if (events.length > 0) this.recorder.add(this.recordingOf(events, view));
    this.askedTrack.ask();
    return view;
  }

  private move(state: JourneyState): JourneyView {
    this.state = state;
    this.judge.forget();
    return this.show(state);
  }

  private recordingOf(events: Outcome['events'], view: JourneyView): Recording {
    return { journeyId: view.journeyId, clientId: this.input.clientId, events, view };
  }

  private show(state: JourneyState): JourneyView {
    const running = clocks(state, this.policy);
    const view = viewOf(state, this.policy, running);
    this.chart.show(view);
    this.alarm.setFor(running[0]);
    return view;
  }

  private moment(by: Moment['by'] = SYSTEM, request: Moment['request']): Moment {
    return { at: Date.now(), policy: this.policy, by, request };
  }
}
