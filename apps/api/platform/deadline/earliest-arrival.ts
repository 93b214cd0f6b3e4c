/** How often the process notes that it hears, ms. */
const NOTED_EVERY_MS = 250;
/** Longer than this without a note, and it has not heard anything meanwhile. */
const DEAF_MS = 1_000;
/** How long it takes at most to read what came while it did not hear. */
const CATCHES_UP_IN_MS = 1_000;

/**
 * When a request that is seen now may have arrived at the earliest. A process that was frozen finds requests in its sockets
 * that may have lain there since it last heard anything, and nothing tells it which: all that it sees in its first second may.
 * Clocks and no timers, since a timer is as late as the process; this one goes on while a process is stopped.
 */
export class EarliestArrival {
  private readonly timer = setInterval(() => this.hears(), NOTED_EVERY_MS).unref();
  private heardAt: number;
  private deafSince = Infinity;
  private caughtUpAt = -Infinity;

  /** @param clock ms, which never goes back */
  constructor(private readonly clock: () => number = () => performance.now()) {
    this.heardAt = clock();
  }

  /** Of a request that is seen now, on the same clock. */
  now(): number {
    const now = this.hears();
    return now < this.caughtUpAt ? Math.min(now, this.deafSince) : now;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private hears(): number {
    const now = this.clock();
    if (now - this.heardAt > DEAF_MS) {
      // Frozen again before it had caught up: what lay there lies there still.
      if (this.heardAt >= this.caughtUpAt) this.deafSince = this.heardAt;
      this.caughtUpAt = now + CATCHES_UP_IN_MS;
    }
    this.heardAt = now;
    return now;
  }
}
