import type { MilestoneAnswer, RequestRef } from '#contracts/journey-messages';
import type { JourneyState } from '#journey/model/state';

type Go = (answer: MilestoneAnswer) => void;

/** Holds back the answer to a request for a seat until the track has answered, so that the sender is told at once whether there was one. */
export class PendingSeatAnswers {
  private readonly waiting = new Map<string, Go>();

  constructor(private readonly stateNow: () => JourneyState | null) {}

  /** Whether the track has not answered yet the wish for a seat that this request led to. */
  has(request: RequestRef): boolean {
    const state = this.stateNow();
    return state !== null && this.isPendingIn(state, request);
  }

  /** The same in a state that the journey has not taken on yet. */
  isPendingIn({ seatLink }: JourneyState, { id }: RequestRef): boolean {
    return seatLink?.requests.some(({ wish, request }) => wish === 'seat' && request?.id === id) ?? false;
  }

  until({ id }: RequestRef): Promise<MilestoneAnswer> {
    return new Promise((go) => this.waiting.set(id, go));
  }

  /** Takes out the sender who waits for this; undefined if the request came in an earlier run. */
  take({ id }: RequestRef): Go | undefined {
    const go = this.waiting.get(id);
    this.waiting.delete(id);
    return go;
  }
}
