import type { Told } from './told.js';

const GATHERS_MS = 300;
const AT_MOST_EVERY_MS = 2_000;

/**
 * Collects events, so that many at once lead to one look. What is told within 300 ms is handed on together, and not more often than every 2 s, however busy a
 * group's commit is.
 */
export class Gather {
  private waiting: Told[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;

  constructor(
    private readonly act: (told: readonly Told[]) => void,
    private readonly now: () => number = Date.now,
  ) {}

  take(told: Told): void {
    this.waiting.push(told);
    const soonest = Math.max(GATHERS_MS, this.last + AT_MOST_EVERY_MS - this.now());
    this.timer ??= setTimeout(() => this.hand(), soonest);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }

  private hand(): void {
    this.timer = undefined;
    this.last = this.now();
    this.act(this.waiting.splice(0));
  }
}
