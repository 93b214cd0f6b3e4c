import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { TrackAskingActivities } from '#activities/track-updates';
import { beginningOf } from '#contracts/track-messages';
import type { Policy } from '#journey/model/policy';
import type { SeatRequest, WishAnswer } from '#journey/model/seat-request';
import type { JourneyState } from '#journey/model/state';

/** It is retried for as long as it takes, because what the journey wants has been decided. The history does not grow meanwhile. */
const { askTrack } = proxyActivities<TrackAskingActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  summary: 'Ask the track',
});

/** Sends the track the requests that the journey's state holds, one after the other, until none is left. */
export class SeatRequests {
  private busy = false;
  /** This scope cannot be cancelled, so that a request is sent even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  constructor(
    private readonly policyNow: () => Policy,
    private readonly stateNow: () => JourneyState | null,
    private readonly hear: (request: SeatRequest, answer: WishAnswer) => void,
  ) {}

  get isIdle(): boolean {
    return !this.busy;
  }

  /** To be called whenever the state has changed. */
  send(): void {
    if (!this.busy && this.next) void this.drain();
  }

  private get next(): SeatRequest | undefined {
    return this.stateNow()?.seatLink?.requests[0];
  }

  private async drain(): Promise<void> {
    this.busy = true;
    for (let request = this.next; request; request = this.next) {
      const { journeyId } = this.stateNow()!;
      const track = beginningOf(request.track, this.policyNow());
      const asking = { journeyId, request, track };
      const answer = await this.shielded.run(() => askTrack(asking));
      this.hear(request, answer);
    }
    this.busy = false;
  }
}
