import type { ClaimedNotification, NoticesToSend } from '#records/outbox/outbox';
import type { Channel } from './channels/channel.js';
import { noticeOf } from './notice.js';

/** Where the dispatcher says what went wrong. */
export interface DispatchLog {
  warn(message: string, about: object): void;
  error(message: string, about: object): void;
}

export interface DispatcherSettings {
  /** How long to wait where there is nothing to send, ms. */
  readonly everyMs?: number;
  /** How many are sent at the same time, so that a slow receiver does not delay the others. */
  readonly atOnce?: number;
  /** How long one sending may take, ms. */
  readonly sendMs?: number;
  /** How long a claim holds before another dispatcher may take it, ms: longer than `sendMs`. */
  readonly leaseMs?: number;
  readonly attempts?: number;
  /** Before the second attempt, ms; doubled before each further one. */
  readonly backoffMs?: number;
  /** How long notices that are being sent may still take once the dispatcher is stopped, ms. */
  readonly stopMs?: number;
}

const DEFAULTS = {
  everyMs: 1_000,
  atOnce: 4,
  sendMs: 30_000,
  leaseMs: 60_000,
  attempts: 10,
  backoffMs: 5_000,
  stopMs: 3_000,
};
const MOST_BACKOFF_MS = 15 * 60_000;

/**
 * Tells each raised task once on one channel (R-ONCE), and once more each time that the task is raised again. A row of the outbox stands for one notice:
 * it is claimed, sent and then marked. If the process dies in between, its claim runs out, and another dispatcher sends the notice again under the same
 * delivery id. So a notice arrives at least once, and a receiver who gets it twice can tell.
 */
export class Dispatcher {
  private readonly settings: Required<DispatcherSettings>;
  private readonly underWay = new Set<Promise<void>>();
  private readonly end = new AbortController();
  private stopping = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: NoticesToSend,
    private readonly channel: Channel,
    private readonly log: DispatchLog,
    settings: DispatcherSettings = {},
  ) {
    this.settings = { ...DEFAULTS, ...settings };
  }

  start(): void {
    this.running = this.run();
  }

  /** Resolves when everything that is being sent has been sent, or has been aborted after `stopMs`. The next dispatcher sends the aborted ones again. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    const patience = setTimeout(() => this.end.abort(), this.settings.stopMs);
    await this.running;
    await Promise.all(this.underWay);
    clearTimeout(patience);
  }

  /** Sends everything that is due now. Returns how many it has tried. */
  async sendDue(): Promise<number> {
    let tried = 0;
    for (;;) {
      tried += await this.takeDue();
      if (this.underWay.size === 0) return tried;
      await Promise.race(this.underWay);
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.takeDue().catch(this.waitForDatabase);
      if (this.stopping) return;
      if (this.underWay.size < this.settings.atOnce) await this.pause(this.settings.everyMs);
      else await Promise.race(this.underWay);
    }
  }

  /** Begins to send what is due, up to `atOnce` at a time. Returns how many it has begun. */
  private async takeDue(): Promise<number> {
    const { atOnce, leaseMs } = this.settings;
    const names = [this.channel.name];
    await this.outbox.add(names);
    let begun = 0;
    while (!this.stopping && this.underWay.size < atOnce) {
      const claimed = await this.outbox.claim(names, leaseMs);
      if (!claimed) break;
      const sending = this.deliver(claimed)
        .catch(this.waitForDatabase)
        .finally(() => this.underWay.delete(sending));
      this.underWay.add(sending);
      begun += 1;
    }
    return begun;
  }

  private readonly waitForDatabase = (error: unknown): void =>
    this.log.warn('notifications wait for the database', { error: (error as Error).name });

  private async deliver(claimed: ClaimedNotification): Promise<void> {
    const { journeyId, task, channel, attempts } = claimed;
    const about = { journeyId, task, channel, attempts };
    try {
      const late = AbortSignal.timeout(this.settings.sendMs);
      await this.channel.send(noticeOf(claimed), AbortSignal.any([late, this.end.signal]));
    } catch (error) {
      const reason = (error as Error).message;
      if (attempts >= this.settings.attempts) {
        await this.outbox.giveUp(claimed);
        this.log.error('a notification is given up', { ...about, reason });
      } else {
        const wait = Math.min(this.settings.backoffMs * 2 ** (attempts - 1), MOST_BACKOFF_MS);
        await this.outbox.retryAfter(claimed, wait);
        this.log.warn('a notification could not be sent', { ...about, reason });
      }
      return;
    }
    await this.outbox.markSent(claimed);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
