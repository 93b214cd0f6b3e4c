import type { SeatMessage } from '#contracts/track-messages';
import type { WishAnswer } from '#journey/model/seat-request';

type Send = (messages: readonly SeatMessage[]) => Promise<readonly WishAnswer[]>;

interface Waiting {
  readonly message: SeatMessage;
  readonly resolve: (answer: WishAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Most messages in one Update, so that the Update stays well below the size that a server accepts. */
const MAX_BATCH = 200;
/** Three workers stay below the server's ten. With one Update under way a track has 0.68 of the rate of bare Updates, with three 0.74 (docs/speed.md). */
const MAX_IN_FLIGHT = 3;

/**
 * Batches what many journeys ask of one track. A server lets at most ten Updates of a workflow be under way, and refuses the others. So only a few are under
 * way here; a request that comes meanwhile waits, and goes with the others in the next Update.
 */
export class UpdateBatcher {
  private readonly waiting: Waiting[] = [];
  private inFlight = 0;

  constructor(private readonly send: Send) {}

  ask(message: SeatMessage): Promise<WishAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ message, resolve, reject });
      if (this.inFlight < MAX_IN_FLIGHT) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.inFlight += 1;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MAX_BATCH);
      try {
        const answers = await this.send(batch.map(({ message }) => message));
        batch.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.inFlight -= 1;
  }
}
