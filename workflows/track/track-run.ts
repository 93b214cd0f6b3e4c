import {
  allHandlersFinished,
  ApplicationFailure,
  getExternalWorkflowHandle,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
} from '@temporalio/workflow';
import type { TrackRecordingActivities } from '#activities/recording';
import { offerSignal } from '#contracts/journey-definitions';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import type { HandledRequest, KnownAnswer, RequestRef } from '#contracts/journey-messages';
import {
  NEW_TRACK_RUN_OPTIONS,
  type SeatMessage,
  type TrackAnswer,
  type TrackInput,
  type TrackMessage,
} from '#contracts/track-messages';
import { SYSTEM } from '#journey/model/actor';
import type { WishAnswer } from '#journey/model/seat-request';
import type { TrackCommand } from '#track/command';
import type { TrackEvent } from '#track/event';
import { openTrack, type TrackState } from '#track/state';
import { answerTo, decideTrack, offersToTell, type TrackMoment, type TrackOutcome } from '#track/track';
import { groupViewOf, trackViewOf, type TrackView } from '#track/view';
import { HandledRequests } from '../shared/handled-requests.js';
import { HistoryBudget } from '../shared/history-budget.js';
import { RecordingQueue } from '../shared/recording-queue.js';
import { movedOn, refused } from '../shared/refusal.js';
import { detailsOf } from './operator-view.js';

/** An ordinary activity, so that its scheduling is durable together with what was decided (docs/adr/0003). */
const { recordTrack } = proxyActivities<TrackRecordingActivities>({
  startToCloseTimeout: '12 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  summary: 'Record events and read model of the track',
});

/** One run of a track: the rules of libs/track, with a clock and a memory. The state changes at once, and its events are then recorded, in order. */
export class TrackRun {
  readonly history: HistoryBudget;
  private readonly recording: RecordingQueue<TrackEvent>;
  private state: TrackState;
  private readonly handled: HandledRequests;
  private telling = false;

  constructor(private readonly input: TrackInput) {
    const { resume, trackId, setting, countsWhatIsKept = false, historyBound } = input;
    this.history = new HistoryBudget(countsWhatIsKept, historyBound);
    this.state = resume?.state ?? openTrack(trackId, setting);
    this.handled = new HandledRequests(resume?.handled ?? []);
    const unrecorded = resume?.unrecorded ?? [];
    this.recording = new RecordingQueue<TrackEvent>(
      {
        seqOf: ({ seq }) => seq,
        // If this run is about to hand over, events that nobody waits for are left to the next run.
        isDue: (events, somebodyWaits) => events.length > 0 && (somebodyWaits || !this.history.isSpent),
        commit: (events) => recordTrack({ trackId, events, view: this.view() }),
        mostAtOnce: 1,
      },
      unrecorded,
      this.state.seq - unrecorded.length,
    );
    setCurrentDetails(detailsOf(this.state));
    this.recording.start();
    this.tellOffers();
  }

  get mustHandOver(): boolean {
    return this.history.isSpent && this.recording.isIdle && !this.telling && allHandlersFinished();
  }

  view(): TrackView {
    return trackViewOf(this.state);
  }

  /** What the track knows of a request, for a sender who has found it on record. */
  known(requestId: string): KnownAnswer {
    const { handled } = this;
    return { handled: handled.find(requestId) ?? null, pending: false, knowsAfter: handled.knowsAfter };
  }

  /** What the next run needs to go on. */
  get continueAsNewInput(): TrackInput {
    const { state } = this;
    return {
      ...this.input,
      ...NEW_TRACK_RUN_OPTIONS,
      resume: { state, handled: this.handled.all, unrecorded: this.recording.unrecorded },
    };
  }

  /** Refuses a request that is for another track: it would be answered here, and lost. */
  checkSeatRequest({ request }: SeatMessage): void {
    if (request.track !== this.state.trackId)
      throw ApplicationFailure.nonRetryable(`This is ${this.state.trackId}, not ${request.track}.`);
  }

  /** Answers without waiting for the records, because the answer is durable in the history of whoever asked. */
  takeSeatRequest({ journeyId, request }: SeatMessage): WishAnswer {
    this.apply(this.decide({ name: 'seat', journeyId, request }, SYSTEM, null));
    return answerTo(this.state, journeyId, request);
  }

  /** Decides without keeping anything, so that a refused request costs no history. Only this method checks `onlyAt`, as `JourneyRun` does. */
  checkArrangement({ command, by, request, onlyAt }: TrackMessage): void {
    if (this.handled.find(request.id)) return;
    if (onlyAt !== undefined && this.state.seq !== onlyAt) throw movedOn(this.state.seq);
    this.decide(command, by, request);
  }

  /** Changes the state first, before anything is awaited, and answers only when the change is durable and readable. */
  async arrange({ command, by, request }: TrackMessage): Promise<TrackAnswer> {
    const handled = this.handled.find(request.id);
    if (handled) return this.answerAgain(handled);
    this.apply(this.decide(command, by, request));
    const { seq, groups, setting } = this.state;
    const group = 'group' in command ? groupViewOf(groups[command.group]!, setting.groups) : null;
    this.handled.add({ ...request, seq });
    await this.recording.until(seq);
    return { group, seq, hash: request.hash };
  }

  private answerAgain({ seq, hash }: HandledRequest): Promise<TrackAnswer> {
    return this.recording.until(seq).then(() => ({ group: null, seq, hash }));
  }

  private decide(command: TrackCommand, by: TrackMoment['by'], request: RequestRef | null): TrackOutcome {
    const decision = decideTrack(this.state, command, { at: Date.now(), by, request });
    if (!decision.ok) throw refused(decision.refusal);
    return decision.outcome;
  }

  private apply({ state, events }: TrackOutcome): void {
    this.state = state;
    if (events.length === 0) return;
    setCurrentDetails(detailsOf(this.state));
    for (const event of events) this.recording.add(event);
    this.recording.start();
    this.tellOffers();
  }

  /** The check comes first because most decisions make no offer, and a promise is dear in the sandbox. */
  private tellOffers(): void {
    if (!this.telling && offersToTell(this.state).length > 0) void this.tellAll();
  }

  /** Tells each journey that was made an offer. A journey that does not run any more loses it to the next in line. */
  private async tellAll(): Promise<void> {
    this.telling = true;
    for (;;) {
      const [next] = offersToTell(this.state);
      if (!next) break;
      const running = await this.tell(next);
      this.apply(this.decide({ name: 'told', ...next, running }, SYSTEM, null));
    }
    this.telling = false;
  }

  private async tell({ journeyId, offer }: { journeyId: string; offer: number }): Promise<boolean> {
    const client = parseJourneyId(journeyId)?.clientId;
    if (client === undefined) return false;
    try {
      const journey = getExternalWorkflowHandle(workflowIdOf(client));
      await journey.signal(offerSignal, { journeyId, track: this.state.trackId, offer });
      return true;
    } catch (error) {
      if (isCancellation(error)) throw error;
      return false;
    }
  }
}
