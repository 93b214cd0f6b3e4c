/** How often the process notes that it is running, ms. */
const NOTED_EVERY_MS = 250;
/** If there is no note for longer than this, ms, the process was frozen and has read nothing meanwhile. */
const DEAF_MS = 1_000;
/** Most ms that it takes to read what came while the process was frozen. */
const CATCHES_UP_IN_MS = 1_000;

/**
 * Computes the earliest time at which a request that is read now may have arrived. A process that was frozen finds requests in its sockets that may have lain
 * there since it last read anything. Nothing tells it which, so all requests of its first second count as such. It compares clock readings, and does not rely
 * on timers, because a timer is as late as the process; this clock goes on while a process is stopped.
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

  /** The earliest arrival of a request that is read now, on the same clock. */
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
      // If it was frozen again before it had caught up, the old requests still lie in the sockets: `deafSince` stays.
      if (this.heardAt >= this.caughtUpAt) this.deafSince = this.heardAt;
      this.caughtUpAt = now + CATCHES_UP_IN_MS;
    }
    this.heardAt = now;
    return now;
  }
}
