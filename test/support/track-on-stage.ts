import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { trackInput, type SeatMessage, type TrackInput } from '#contracts/track-messages';
import type { Policy } from '#journey/model/policy';
import type { WishAnswer, SeatWish } from '#journey/model/seat-request';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ReadTracks } from '#records/tracks/read-tracks';
import { TrackClient } from '#temporal/clients/track-client';
import type { TrackView } from '#track/view';
import { PATIENT_MS } from './journey-on-stage.js';
import type { Stage } from './stage.js';

/** A policy with one track that gives the seats. No other test uses its id, because all share a namespace. */
export const policyOfTrack = (capacity: number): Policy => ({
  ...loadDefaultPolicy(),
  tracks: [{ id: `t-${randomUUID()}`, capacity }],
});

/** The only track of a stage's policy, driven by the same client as activities use. */
export class TrackOnStage {
  readonly trackId: string;
  readonly handle: WorkflowHandle;
  private readonly tracks: TrackClient;
  private number = 0;

  constructor(
    private readonly stage: Stage,
    private readonly input: Partial<TrackInput> = {},
  ) {
    this.trackId = stage.policy.tracks[0]!.id;
    this.tracks = new TrackClient(stage, { answerWithinMs: PATIENT_MS });
    this.handle = this.tracks.handle(this.trackId);
  }

  /** Sends the wish of a journey. The track's workflow starts with the first request. */
  want(journeyId: string, wish: SeatWish): Promise<WishAnswer> {
    this.number += 1;
    const request = { ...wish, track: this.trackId, number: this.number, at: this.number, request: null };
    return this.send({ journeyId, request });
  }

  async send(message: SeatMessage): Promise<WishAnswer> {
    const track = { ...trackInput(this.trackId, this.stage.policy)!, ...this.input };
    const [answer] = await this.tracks.seats(track, [message]);
    return answer!;
  }

  ask(journeyId: string): Promise<WishAnswer> {
    return this.want(journeyId, { wish: 'seat', priority: 'standard' });
  }

  release(journeyId: string): Promise<WishAnswer> {
    return this.want(journeyId, { wish: 'release' });
  }

  /** How many requests this run of the workflow has taken. It is counted in the history, so no worker is needed. */
  async heard(): Promise<number> {
    const { events } = await this.handle.fetchHistory();
    const taken = (events ?? []).flatMap(
      (event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.args ?? [],
    );
    return taken
      .map(
        ({ payloads }) => defaultPayloadConverter.fromPayload<readonly SeatMessage[]>(payloads![0]!).length,
      )
      .reduce((sum, count) => sum + count, 0);
  }

  /** Input of the present run. */
  async begunWith(): Promise<TrackInput> {
    const { events } = await this.handle.fetchHistory();
    const [input] = events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads!;
    return defaultPayloadConverter.fromPayload(input!);
  }

  /** The view as PostgreSQL has it. */
  recorded(): Promise<TrackView | null> {
    return new ReadTracks(this.stage.database.dataSource).one(this.trackId);
  }

  /** The view as the workflow has it. */
  view(): Promise<TrackView> {
    return this.tracks.view(this.trackId);
  }
}
