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

/**
 * What many journeys want of one track at once goes there together, and what comes meanwhile waits for the next turn: a
 * server lets ten Updates of a workflow be under way at most, and refuses the others.
 */
export class TrackLine {
  private waiting: InLine[] = [];
  private busy = false;

  ask(message: SeatMessage, send: Send): Promise<SeatAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ message, send, resolve, reject });
      if (!this.busy) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const turn = this.waiting.splice(0, TOGETHER);
      try {
        const answers = await turn[0]!.send(turn.map(({ message }) => message));
        turn.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    this.busy = false;
  }
}
