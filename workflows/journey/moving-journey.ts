import { condition } from '@temporalio/workflow';
import type {
  HandledRequest,
  JourneyInput,
  KnownToJourney,
  MilestoneAnswer,
  Recording,
  RequestRef,
  SenderRecords,
} from '#contracts/journey-messages';
import { SYSTEM } from '#journey/actor';
import { clocks } from '#journey/clocks/clocks';
import { handedOver } from '#journey/evolve/handed-over';
import { takeSeatAnswer, type Moment, type Outcome } from '#journey/journey';
import type { Policy } from '#journey/policy/policy';
import type { SeatAnswer, SeatRequest } from '#journey/seats/request';
import type { JourneyState } from '#journey/state';
import { viewOf, type JourneyView } from '#journey/view';
import { Alarm } from './alarm.js';
import { AskedTrack } from './asked-track.js';
import { Chart } from './chart.js';
import { HandledRequests } from './handled-requests.js';
import { Judge } from './judge.js';
import { Recorder } from './recorder.js';
import { SeatSeekers } from './seat-seekers.js';

/**
 * A journey, and what follows whenever it moves: its state changes at once, it is shown, its alarm is set, what happened is
 * recorded, and its track is asked for what it wants.
 */
export class MovingJourney {
  readonly alarm = new Alarm();
  readonly recorder: Recorder;
  readonly askedTrack: AskedTrack;
  readonly handled: HandledRequests;
  readonly judge = new Judge(() => this.state);
  state: JourneyState | null;
  /** The policy it was opened under, or has adopted since. */
  policy: Policy;
  private readonly seatSeekers = new SeatSeekers(() => this.state);
  private readonly chart: Chart;

  constructor(private readonly input: JourneyInput) {
    const { resume, policy } = input;
    this.policy = policy;
    this.state = resume && handedOver(resume.state);
    this.handled = new HandledRequests(resume?.handled ?? []);
    const unrecorded = resume?.unrecorded;
    this.recorder = new Recorder(unrecorded ? unrecorded.events[0]!.seq - 1 : (resume?.state.seq ?? 0));
    this.chart = new Chart(this.state && viewOf(this.state, policy));
    this.askedTrack = new AskedTrack(
      () => this.policy,
      () => this.state,
      (request, answer) => this.hear(request, answer),
    );
    if (this.state) this.show(this.state);
    if (unrecorded) this.recorder.add(unrecorded);
    this.askedTrack.ask();
  }

  moment(by: Moment['by'] = SYSTEM, request: Moment['request']): Moment {
    return { at: Date.now(), policy: this.policy, by, request };
  }

  /**
   * State first, before anything is awaited. Whoever sent the request records what follows, where they said so; else the
   * answer waits until it is durable and readable. So it does where there is more to come than the request's own commit: the
   * answer of a track, and the end of the journey, which closes no workflow before its last events are on record.
   */
  answer(outcome: Outcome, request: RequestRef, { senderRecords }: SenderRecords): Promise<MilestoneAnswer> {
    const waits = outcome.state.phase === 'closed' || this.seatSeekers.seeks(outcome.state, request);
    return senderRecords && !waits
      ? this.handBack(outcome, request, senderRecords.after)
      : this.keep(outcome, request);
  }

  /** The answer only when it is durable and readable. */
  keep(outcome: Outcome, request: RequestRef): Promise<MilestoneAnswer> {
    const { seq } = outcome.state;
    const view = this.apply(outcome);
    this.handled.add({ ...request, seq });
    if (this.seatSeekers.has(request)) return this.seatSeekers.answerTo(request);
    return this.recorder.until(seq).then(() => ({ view, seq, hash: request.hash }));
  }

  /** The sender tells nobody before it has recorded what followed. */
  private handBack({ state, events }: Outcome, request: RequestRef, after: number): Promise<MilestoneAnswer> {
    const { seq } = state;
    const view = this.move(state);
    const recording = this.recorder.leave(this.recordingOf(events, view), after);
    this.askedTrack.ask();
    this.handled.add({ ...request, seq });
    if (recording) return Promise.resolve({ view: null, seq, hash: request.hash, recording });
    return this.recorder.until(seq).then(() => ({ view, seq, hash: request.hash }));
  }

  /** What was answered before, once more; null where there was no such request. */
  answeredBefore({ id }: RequestRef): Promise<MilestoneAnswer> | null {
    const request = this.handled.find(id);
    return request ? this.again(request) : null;
  }

  /** What is known of a request, for whoever has found it on record. */
  known(requestId: string): KnownToJourney | null {
    if (!this.state) return null;
    const handled = this.handled.find(requestId) ?? null;
    return {
      journeyId: this.state.journeyId,
      handled,
      pending: handled !== null && this.seatSeekers.has(handled),
      knowsAfter: this.handled.knowsAfter,
    };
  }

  apply({ state, events }: Outcome): JourneyView {
    const view = this.move(state);
    if (events.length > 0) this.recorder.add(this.recordingOf(events, view));
    this.askedTrack.ask();
    return view;
  }

  private again(request: HandledRequest): Promise<MilestoneAnswer> {
    const { seq, hash } = request;
    if (this.seatSeekers.has(request))
      return condition(() => !this.seatSeekers.has(request)).then(() =>
        this.again(this.handled.find(request.id) ?? request),
      );
    return this.recorder.until(seq).then(() => ({ view: null, seq, hash }));
  }

  /** What the track says. */
  private hear({ number, wish, request: sent }: SeatRequest, said: SeatAnswer): void {
    // What answers an offer, or ends the journey, has been answered already, by the journey itself.
    const request = wish === 'seat' ? sent : null;
    const view = this.apply(takeSeatAnswer(this.state!, number, said, this.moment(SYSTEM, request)));
    if (!request) return;
    const { seq } = this.state!;
    this.handled.add({ ...request, seq });
    const answer = this.seatSeekers.take(request);
    if (answer) void this.recorder.until(seq).then(() => answer({ view, seq, hash: request.hash }));
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
}
