import { allHandlersFinished, condition, patched } from '@temporalio/workflow';
import {
  NEW_RUN_OPTIONS,
  type AdoptPolicyMessage,
  type FactMessage,
  type HandledRequest,
  type JourneyInput,
  type MilestoneAnswer,
  type MilestoneMessage,
  type Recording,
  type ReferMessage,
  type RequestRef,
  type SenderRecords,
} from '#contracts/journey-messages';
import type { OfferMessage } from '#contracts/track-messages';
import { clocks } from '#journey/clocks/clocks';
import { upgradeResumedState } from '#journey/evolve/upgrade-resumed-state';
import {
  open,
  passTime,
  takeFact,
  takeOffer,
  takeSeatAnswer,
  type Moment,
  type Outcome,
} from '#journey/journey';
import { SYSTEM } from '#journey/model/actor';
import { secondJourney } from '#journey/model/decision';
import type { Policy } from '#journey/model/policy';
import type { SeatRequest, WishAnswer } from '#journey/model/seat-request';
import type { JourneyState } from '#journey/model/state';
import { isOver } from '#journey/rules/after-closing';
import { inItsClocks } from '#journey/sessions/clocks-left';
import { viewOf, type JourneyView } from '#journey/view';
import { HandledRequests } from '../shared/handled-requests.js';
import { HistoryBudget } from '../shared/history-budget.js';
import { movedOn, refused } from '../shared/refusal.js';
import { Decisions } from './decisions.js';
import { LateFacts } from './late-facts.js';
import { NextAlarm } from './next-alarm.js';
import { OperatorView } from './operator-view.js';
import { PendingSeatAnswers } from './pending-seat-answers.js';
import { Questions } from './questions.js';
import { Recorder } from './recorder.js';
import { SeatRequests } from './seat-requests.js';

/** The history bound of journeys that were started before the input named one. It never changes, because their histories must replay. */
const EARLIER_HISTORY_BOUND = 250;

/**
 * One run of a journey: it keeps the state, and applies the rules of libs/journey to it at the workflow's time. Each message changes the state at once, before
 * anything is awaited. Then the run updates what operators see, sets the alarm, records the events, and sends the journey's wishes to its track.
 */
export class JourneyRun {
  readonly alarm: NextAlarm;
  readonly history: HistoryBudget;
  readonly recorder: Recorder;
  readonly questions: Questions;
  readonly lateFacts = new LateFacts();
  private state: JourneyState | null;
  /** The policy that the journey was opened under, or has adopted since. */
  private policy: Policy;
  private readonly handled: HandledRequests;
  private readonly operatorView: OperatorView;
  private readonly seatRequests: SeatRequests;
  private readonly seatAnswers = new PendingSeatAnswers(() => this.state);
  private readonly decisions = new Decisions();

  constructor(private readonly input: JourneyInput) {
    const { resume, policy, countsWhatIsKept = false, historyBound = EARLIER_HISTORY_BOUND } = input;
    this.history = new HistoryBudget(countsWhatIsKept, historyBound);
    this.alarm = new NextAlarm(input.withstandsJoinedTasks ?? false);
    this.policy = policy;
    this.state = resume && upgradeResumedState(resume.state);
    this.handled = new HandledRequests(resume?.handled ?? []);
    const now = () => ({ state: this.state, policy: this.policy });
    this.questions = new Questions(now, this.handled, this.seatAnswers);
    const unrecorded = resume?.unrecorded;
    this.recorder = new Recorder(
      input,
      unrecorded ? unrecorded.events[0]!.seq - 1 : (resume?.state.seq ?? 0),
    );
    const begins = input.handsOnAfterClosing === false;
    this.operatorView = new OperatorView(begins ? null : this.state && viewOf(this.state, policy));
    this.seatRequests = new SeatRequests(
      () => this.policy,
      () => this.state,
      (request, answer) => this.takeSeatAnswer(request, answer),
    );
    if (this.state) this.publishView(this.state);
    if (unrecorded) this.recorder.add(unrecorded);
    this.seatRequests.send();
  }

  /** Whether nobody has anything to do with the journey any more. */
  get isOver(): boolean {
    return this.state !== null && isOver(this.state);
  }

  /** Whether nothing that the run has begun is under way any more: handlers, recordings, requests to the track. */
  get isIdle(): boolean {
    return this.hasToldAll && allHandlersFinished();
  }

  get mustHandOver(): boolean {
    return this.history.isSpent && this.state !== null && this.isIdle;
  }

  /** What the next run needs to go on. */
  get continueAsNewInput(): JourneyInput {
    const { unrecorded } = this.recorder;
    const resume = { state: this.state!, handled: this.handled.all, ...(unrecorded && { unrecorded }) };
    return { ...this.input, policy: this.policy, ...NEW_RUN_OPTIONS, resume };
  }

  /** Refuses a second open journey of the client (R-RETURN). */
  checkReferral({ request }: ReferMessage): void {
    if (this.state && !this.handled.find(request.id)) throw refused(secondJourney(this.state.journeyId));
  }

  refer(message: ReferMessage): Promise<MilestoneAnswer> {
    const { journeyId, earlierJourneys, referral, by, request } = message;
    const referred = { referral, earlierJourneys, policyVersion: this.policy.version };
    return (
      this.answeredBefore(request) ??
      this.answer(open(journeyId, referred, this.moment(by, request)), request, message)
    );
  }

  /**
   * Validates a milestone: it decides and keeps nothing, so that a refusal costs no history. Only this method checks `onlyAt`. The handler need not, because it
   * comes right after; and it must not, because a replay has milestones that a worker took without this check.
   */
  checkMilestone(message: MilestoneMessage): void {
    if (this.handled.find(message.request.id)) return;
    const { onlyAt } = message;
    if (onlyAt !== undefined && this.state?.journeyId === message.journeyId && this.state.seq !== onlyAt)
      throw movedOn(this.state.seq);
    this.decideMilestone(message);
  }

  reachMilestone(message: MilestoneMessage): Promise<MilestoneAnswer> {
    const { request } = message;
    return this.answeredBefore(request) ?? this.answer(this.decideMilestone(message), request, message);
  }

  checkAdoption(message: AdoptPolicyMessage): void {
    if (!this.handled.find(message.request.id)) this.decideAdoption(message);
  }

  /** Puts this run, and the runs that follow, under the other policy (R-POLICY). */
  adoptPolicy(message: AdoptPolicyMessage): Promise<MilestoneAnswer> {
    const answered = this.answeredBefore(message.request);
    if (answered) return answered;
    const outcome = this.decideAdoption(message);
    this.policy = inItsClocks(message.policy, outcome.state);
    return this.answer(outcome, message.request, message);
  }

  async takeFact(message: FactMessage): Promise<void> {
    const { journeyId, fact, by, request } = message;
    if (!this.appliesSignalsSynchronously) await condition(() => this.state !== null);
    if (this.handled.find(request.id)) return;
    if (this.isLate(journeyId)) await this.lateFacts.handOn(message, () => this.hasToldAll);
    else await this.commit(takeFact(this.state!, fact, this.moment(by, request)), request);
  }

  /** Ignores offers that are for an earlier journey of this client. */
  async takeOffer({ journeyId, track, offer }: OfferMessage): Promise<void> {
    if (!this.appliesSignalsSynchronously) await condition(() => this.state !== null);
    if (this.state!.journeyId === journeyId)
      this.applyOutcome(takeOffer(this.state!, { track, offer }, this.moment(SYSTEM, null)));
  }

  /** Lets every clock pass that is due now. */
  passTime(): void {
    if (this.state) this.applyOutcome(passTime(this.state, Date.now(), this.policy));
  }

  /** Whether no recording and no request to the track is under way. */
  private get hasToldAll(): boolean {
    return this.recorder.isIdle && this.seatRequests.isIdle;
  }

  /** Whether a fact belongs to a journey that has closed: this one, or an earlier one of the client. */
  private isLate(journeyId: string): boolean {
    if (this.state!.phase !== 'closed' && this.state!.journeyId === journeyId) return false;
    return this.input.handsOnAfterClosing ?? patched('hands-on-after-closing');
  }

  /**
   * Whether Signals change the state synchronously. They do, because an Update in the same workflow task is validated right after. A Signal that comes before
   * the referral waits for it. In earlier versions every Signal waited.
   */
  private get appliesSignalsSynchronously(): boolean {
    return this.state !== null && (this.input.withstandsJoinedTasks ?? patched('signals-at-once'));
  }

  private moment(by: Moment['by'], request: Moment['request']): Moment {
    return { at: Date.now(), policy: this.policy, by, request };
  }

  private decideMilestone(message: MilestoneMessage): Outcome {
    return this.decisions.onMilestone(this.state, message, this.moment(message.by, message.request));
  }

  private decideAdoption(message: AdoptPolicyMessage): Outcome {
    return this.decisions.onAdoption(this.state, message, this.moment(message.by, message.request));
  }

  /** The answer to a request that was handled before; null if there was no such request. */
  private answeredBefore({ id }: RequestRef): Promise<MilestoneAnswer> | null {
    const request = this.handled.find(id);
    return request ? this.answerAgain(request) : null;
  }

  private answerAgain(request: HandledRequest): Promise<MilestoneAnswer> {
    const { seq, hash } = request;
    if (this.seatAnswers.has(request))
      return condition(() => !this.seatAnswers.has(request)).then(() =>
        this.answerAgain(this.handled.find(request.id) ?? request),
      );
    return this.recorder.until(seq).then(() => ({ view: null, seq, hash }));
  }

  /**
   * Answers a request. If the sender offered to record the events, they get them to record; otherwise the answer waits until the events are durable and
   * readable. It also waits if more has to come than the request's own commit: the answer of a track, or the end of the journey, because the workflow must not
   * close before its last events are on record.
   */
  private answer(
    outcome: Outcome,
    request: RequestRef,
    { senderRecords }: SenderRecords,
  ): Promise<MilestoneAnswer> {
    const waits = outcome.state.phase === 'closed' || this.seatAnswers.isPendingIn(outcome.state, request);
    return senderRecords && !waits
      ? this.answerForSender(outcome, request, senderRecords.after)
      : this.commit(outcome, request);
  }

  /** Applies the outcome, and answers when its events are durable and readable. */
  private commit(outcome: Outcome, request: RequestRef): Promise<MilestoneAnswer> {
    const { seq } = outcome.state;
    const view = this.applyOutcome(outcome);
    this.handled.add({ ...request, seq });
    if (this.seatAnswers.has(request)) return this.seatAnswers.until(request);
    return this.recorder.until(seq).then(() => ({ view, seq, hash: request.hash }));
  }

  /** Applies the outcome, and hands its events to the sender, who records them before telling anybody. */
  private answerForSender(
    { state, events }: Outcome,
    request: RequestRef,
    after: number,
  ): Promise<MilestoneAnswer> {
    const { seq } = state;
    const view = this.setState(state);
    const recording = this.recorder.defer(this.recordingOf(events, view), after);
    this.seatRequests.send();
    this.handled.add({ ...request, seq });
    if (recording) return Promise.resolve({ view: null, seq, hash: request.hash, recording });
    return this.recorder.until(seq).then(() => ({ view, seq, hash: request.hash }));
  }

  /** Applies the track's answer to a request of the journey. */
  private takeSeatAnswer({ number, wish, request: sent }: SeatRequest, said: WishAnswer): void {
    // Only a wish for a seat leaves its milestone waiting for the track. The journey has answered the milestones behind the other wishes itself.
    const request = wish === 'seat' ? sent : null;
    const view = this.applyOutcome(takeSeatAnswer(this.state!, number, said, this.moment(SYSTEM, request)));
    if (!request) return;
    const { seq } = this.state!;
    this.handled.add({ ...request, seq });
    const answer = this.seatAnswers.take(request);
    if (answer) void this.recorder.until(seq).then(() => answer({ view, seq, hash: request.hash }));
  }

  private applyOutcome({ state, events }: Outcome): JourneyView {
    const view = this.setState(state);
    if (events.length > 0) this.recorder.add(this.recordingOf(events, view));
    this.seatRequests.send();
    return view;
  }

  private setState(state: JourneyState): JourneyView {
    this.state = state;
    return this.publishView(state);
  }

  private publishView(state: JourneyState): JourneyView {
    const running = clocks(state, this.policy);
    const view = viewOf(state, this.policy, running);
    this.operatorView.show(view);
    this.alarm.setFor(running[0]);
    return view;
  }

  private recordingOf(events: Outcome['events'], view: JourneyView): Recording {
    return { journeyId: view.journeyId, clientId: this.input.clientId, events, view };
  }
}
