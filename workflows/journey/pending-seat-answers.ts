import type { MilestoneAnswer, RequestRef } from '#contracts/journey-messages';
import type { JourneyState } from '#journey/model/state';

type Go = (answer: MilestoneAnswer) => void;

/** Whoever asks for a seat is told at once whether there was one: their answer waits for what the track says. */
export class PendingSeatAnswers {
  private readonly waiting = new Map<string, Go>();

  constructor(private readonly stateNow: () => JourneyState | null) {}

  /** Whether the track has yet to say what becomes of the seat that this request asked for. */
  has(request: RequestRef): boolean {
    const state = this.stateNow();
    return state !== null && this.isPendingIn(state, request);
  }

  /** The same of a state that the journey has not taken on yet. */
  isPendingIn({ seatLink }: JourneyState, { id }: RequestRef): boolean {
    return seatLink?.requests.some(({ wish, request }) => wish === 'seat' && request?.id === id) ?? false;
  }

  until({ id }: RequestRef): Promise<MilestoneAnswer> {
    return new Promise((go) => this.waiting.set(id, go));
  }

  /** Who waits for this, and waits no more; nobody where the request came in an earlier run. */
  take({ id }: RequestRef): Go | undefined {
    const go = this.waiting.get(id);
    this.waiting.delete(id);
    return go;
  }
}
