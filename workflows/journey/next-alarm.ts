import { isCancellation, sleep } from '@temporalio/workflow';
import type { NextClock } from '#journey/clocks/clocks';

/**
 * Rings when a clock of the journey is due. A timer that has become too early is left to ring for nothing, because cancelling it and setting another would cost
 * a milestone two more history events.
 */
export class NextAlarm {
  private set: number[] = [];
  private ringing = false;

  /** @param dueHasRung whether a timer that is due counts as having rung, though the workflow has not been told of it yet */
  constructor(private readonly dueHasRung: boolean) {}

  /** Makes sure that a timer rings no later than the clock is due. */
  setFor(clock: NextClock | undefined): void {
    if (!clock || this.set.some((at) => at <= clock.at && this.willRing(at, clock.at))) return;
    this.set.push(clock.at);
    const wait = Math.max(1, clock.at - Date.now());
    sleep(wait, { summary: `${clock.rule} ${clock.title}` }).then(
      () => this.ring(clock.at),
      (error: unknown) => {
        // An operator cancelled the workflow; its main function ends by the same cancellation.
        if (!isCancellation(error)) throw error;
      },
    );
  }

  /** Whether it has rung since it was asked last. */
  takeRing(): boolean {
    const rang = this.ringing;
    this.ringing = false;
    return rang;
  }

  get rings(): boolean {
    return this.ringing;
  }

  /** Whether a timer for `at` still rings in time. For a clock that is due itself, a timer that is due is enough. */
  private willRing(at: number, clock: number): boolean {
    const now = Date.now();
    return !this.dueHasRung || at > now || clock <= now;
  }

  private ring(at: number): void {
    this.set = this.set.filter((other) => other !== at);
    this.ringing = true;
  }
}
