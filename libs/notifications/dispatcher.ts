import type { ClaimedNotification, NoticesToSend } from '#records/outbox';
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
  /** How long a claim holds before another dispatcher may take it, ms: longer than any channel's timeout. */
  readonly leaseMs?: number;
  readonly attempts?: number;
  /** Before the second attempt, ms; doubled before each further one. */
  readonly backoffMs?: number;
}

const DEFAULTS = { everyMs: 1_000, leaseMs: 60_000, attempts: 10, backoffMs: 5_000 };
const MOST_BACKOFF_MS = 15 * 60_000;

/**
 * Tells each raised task once on each channel (R-ONCE). A row stands for what is to be told; it is claimed, sent and then
 * marked. Whoever dies between two of these leaves a claim that runs out, and another tries again under the same delivery
 * id: at least once, and whoever gets it twice can tell.
 */
export class Dispatcher {
  private readonly settings: Required<DispatcherSettings>;
  private readonly channels: ReadonlyMap<string, Channel>;
  private stopping = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: NoticesToSend,
    channels: readonly Channel[],
    private readonly log: DispatchLog,
    settings: DispatcherSettings = {},
  ) {
    this.settings = { ...DEFAULTS, ...settings };
    this.channels = new Map(channels.map((channel) => [channel.name, channel]));
  }

  start(): void {
    this.running = this.run();
  }

  /** Resolves when what is being sent has been sent. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  /** Sends what is to be sent now, one after the other; how many it has tried. */
  async sendDue(): Promise<number> {
    const names = [...this.channels.values()].map(({ name }) => name);
    await this.outbox.add(names);
    let tried = 0;
    while (!this.stopping) {
      const claimed = await this.outbox.claim(names, this.settings.leaseMs);
      if (!claimed) break;
      await this.deliver(claimed);
      tried += 1;
    }
    return tried;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.sendDue().catch((error: unknown) => {
        this.log.warn('notifications wait for the database', { error: (error as Error).name });
      });
      if (!this.stopping) await this.pause(this.settings.everyMs);
    }
  }

  private async deliver(claimed: ClaimedNotification): Promise<void> {
    const { journeyId, task, channel, attempts } = claimed;
    const about = { journeyId, task, channel, attempts };
    try {
      await this.channels.get(channel)!.send(noticeOf(claimed));
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
