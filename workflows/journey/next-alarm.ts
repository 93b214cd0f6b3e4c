import { isCancellation, sleep } from '@temporalio/workflow';
import type { NextClock } from '#journey/clocks/clocks';

/**
 * Rings when a clock of the journey is due. An alarm that has become too early is left to ring for nothing: to cancel
 * it and set another would cost a milestone two more history events.
 */
export class NextAlarm {
  private set: number[] = [];
  private ringing = false;

  /** @param dueHasRung whether an alarm that is due counts as having rung, though nothing has been heard of it yet. */
  constructor(private readonly dueHasRung: boolean) {}

  /** Sees to it that the alarm rings no later than the clock. */
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

  /** A clock that is due itself is looked at when the alarm that is due rings. */
  private willRing(at: number, clock: number): boolean {
    const now = Date.now();
    return !this.dueHasRung || at > now || clock <= now;
  }

  private ring(at: number): void {
    this.set = this.set.filter((other) => other !== at);
    this.ringing = true;
  }
}
