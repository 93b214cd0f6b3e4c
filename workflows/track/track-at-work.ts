import {
  ApplicationFailure,
  getExternalWorkflowHandle,
  isCancellation,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import type { HandledRequest, KnownAnswer, RequestRef } from '#contracts/journey-messages';
import type { SeatMessage, TrackAnswer, TrackInput, TrackMessage } from '#contracts/track-messages';
import { SYSTEM } from '#journey/actor';
import type { SeatAnswer } from '#journey/seats/request';
import type { TrackCommand } from '#track/command';
import { openTrack, type TrackState } from '#track/state';
import { answerTo, decideTrack, offersToTell, type TrackMoment, type TrackOutcome } from '#track/track';
import { groupViewOf, trackViewOf, type TrackView } from '#track/view';
import { KeptLength } from '../kept-length.js';
import { HandledRequests } from '../journey/handled-requests.js';
import { offer as offerSignal } from '../journey/messages.js';
import { refused } from '../journey/refused.js';
import { detailsOf } from './details.js';
import { TrackRecorder } from './track-recorder.js';

/** The rules of libs/track, given time and memory: state changes at once, and is then recorded, in order. */
export class TrackAtWork {
  readonly recorder: TrackRecorder;
  readonly length = new KeptLength();
  private state: TrackState;
  private readonly handled: HandledRequests;
  private telling = false;

  constructor(private readonly input: TrackInput) {
    const { resume, trackId, setting } = input;
    this.state = resume?.state ?? openTrack(trackId, setting);
    this.handled = new HandledRequests(resume?.handled ?? []);
    const unrecorded = resume?.unrecorded ?? [];
    this.recorder = new TrackRecorder(
      {
        recordingOf: (events) => ({ trackId, events, view: this.view() }),
        isEnding: () => this.isLong,
      },
      unrecorded,
      this.state.seq - unrecorded.length,
    );
    setCurrentDetails(detailsOf(this.state));
    this.recorder.start();
    this.tellOffers();
  }

  get isLong(): boolean {
    const { countsWhatIsKept, historyBound } = this.input;
    return (countsWhatIsKept ? this.length.value : workflowInfo().historyLength) >= historyBound;
  }

  get idle(): boolean {
    return this.recorder.idle && !this.telling;
  }

  view(): TrackView {
    return trackViewOf(this.state);
  }

  /** What is known of a request, for whoever has found it on record. */
  known(requestId: string): KnownAnswer {
    const { handled } = this;
    return { handled: handled.find(requestId) ?? null, pending: false, knowsAfter: handled.knowsAfter };
  }

  /** What the next run needs to go on. */
  handOver(): TrackInput {
    const { state } = this;
    return {
      ...this.input,
      countsWhatIsKept: true,
      resume: { state, handled: this.handled.all, unrecorded: this.recorder.unrecorded },
    };
  }

  /** A request that is for another track would be answered, and lost. */
  checkSeat({ request }: SeatMessage): void {
    if (request.track !== this.state.trackId)
      throw ApplicationFailure.nonRetryable(`This is ${this.state.trackId}, not ${request.track}.`);
  }

  /** Nobody waits for the records: the answer is durable in the history of whoever asked. */
  hear({ journeyId, request }: SeatMessage): SeatAnswer {
    this.apply(this.decide({ name: 'seat', journeyId, request }, SYSTEM, null));
    return answerTo(this.state, journeyId);
  }

  /** Decides without keeping anything, so that what is refused costs no history. */
  check({ command, by, request }: TrackMessage): void {
    if (!this.handled.find(request.id)) this.decide(command, by, request);
  }

  /** State first, before anything is awaited; the answer only when it is durable and readable. */
  async arrange({ command, by, request }: TrackMessage): Promise<TrackAnswer> {
    const handled = this.handled.find(request.id);
    if (handled) return this.again(handled);
    this.apply(this.decide(command, by, request));
    const { seq, groups, setting } = this.state;
    const group = 'group' in command ? groupViewOf(groups[command.group]!, setting.groups) : null;
    this.handled.add({ ...request, seq });
    await this.recorder.until(seq);
    return { group, seq, hash: request.hash };
  }

  private again({ seq, hash }: HandledRequest): Promise<TrackAnswer> {
    return this.recorder.until(seq).then(() => ({ group: null, seq, hash }));
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
    this.recorder.add(events);
    this.tellOffers();
  }

  /** Most decisions make no offer, and a promise is dear in the sandbox. */
  private tellOffers(): void {
    if (!this.telling && offersToTell(this.state).length > 0) void this.tellAll();
  }

  /** Tells each journey that was made an offer. One that does not run any more has lost it to the next in line. */
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
