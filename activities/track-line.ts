import type { SeatMessage } from '#contracts/track-messages';
import type { SeatAnswer } from '#journey/seats/request';

type Send = (messages: readonly SeatMessage[]) => Promise<readonly SeatAnswer[]>;

interface InLine {
  readonly message: SeatMessage;
  readonly send: Send;
  readonly resolve: (answer: SeatAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** An Update stays well below the size that a server takes. */
const TOGETHER = 200;
/** Three workers stay below the server's ten. One alone gives 0.68 of the rate of bare Updates, three 0.74 (docs/speed.md). */
const LANES = 3;

/**
 * What many journeys want of one track at once: a server lets ten Updates of a workflow be under way at most, and refuses
 * the others. So a few are under way, and what comes meanwhile waits for the next that ends, and goes there together.
 */
export class TrackLine {
  private readonly waiting: InLine[] = [];
  private underWay = 0;

  ask(message: SeatMessage, send: Send): Promise<SeatAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ message, send, resolve, reject });
      if (this.underWay < LANES) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.underWay += 1;
    while (this.waiting.length > 0) {
      const turn = this.waiting.splice(0, TOGETHER);
      try {
        const answers = await turn[0]!.send(turn.map(({ message }) => message));
        turn.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    this.underWay -= 1;
  }
}
