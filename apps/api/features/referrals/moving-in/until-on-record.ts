import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { RecordedUpTo } from '#records/journeys/recorded-up-to';
import { LOOK_EVERY_MS } from '../open-journey.js';

interface Awaited {
  readonly journeyId: string;
  readonly seq: number;
  /** How long is waited, ms since epoch. */
  readonly until: number;
  readonly answer: (isOnRecord: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Waits until journeys are on record. However many are waited for, one question is asked for all of them at a time: when each line of a file asked for its own
 * journey, their questions took a sixth of the time in which a file was moved in.
 */
@Injectable()
export class UntilOnRecord {
  private readonly awaited = new Set<Awaited>();
  private isLooking = false;

  constructor(@Inject(RecordedUpTo) private readonly records: RecordedUpTo) {}

  /** Whether the journey was on record up to `seq` within so many ms. @throws DatabaseUnavailable */
  wait(journeyId: string, seq: number, withinMs: number): Promise<boolean> {
    return new Promise((answer, fail) => {
      this.awaited.add({ journeyId, seq, until: Date.now() + withinMs, answer, fail });
      if (!this.isLooking) void this.look();
    });
  }

  private async look(): Promise<void> {
    this.isLooking = true;
    for (; this.awaited.size > 0; await sleep(LOOK_EVERY_MS)) {
      const all = [...this.awaited];
      try {
        const found = await this.records.of(all.map(({ journeyId }) => journeyId));
        for (const one of all) {
          const isOnRecord = (found.get(one.journeyId) ?? 0) >= one.seq;
          if (isOnRecord || Date.now() >= one.until) this.settle(one, () => one.answer(isOnRecord));
        }
      } catch (error) {
        for (const one of all) this.settle(one, () => one.fail(error));
      }
    }
    this.isLooking = false;
  }

  private settle(one: Awaited, tell: () => void): void {
    this.awaited.delete(one);
    tell();
  }
}
