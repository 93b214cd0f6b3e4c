import { setTimeout as sleep } from 'node:timers/promises';
import { SampleRefused, type ApiClient } from './api-client.js';

const DAY = 86_400_000;
const ASKS_EVERY_MS = 1_000;
/** A slow machine needs a minute for a month of a journey in which something is due each day. */
const ASKS_AT_MOST = 300;

interface Clock {
  /** ISO 8601; null where the journey has ended meanwhile. */
  readonly now: string | null;
}

/**
 * Lets so many days of a journey's own time pass; `now` is its time before, ms since epoch. On a slow machine the API does not wait for it to its end, and says
 * so (503 `unconfirmed`). Then the clock is looked at until it has arrived: if the days were sent again, they would pass twice.
 * @returns its time after that, ms since epoch
 * @throws SampleRefused
 */
export const moveClock = async (
  by: ApiClient,
  journeyId: string,
  now: number,
  days: number,
  every = ASKS_EVERY_MS,
): Promise<number> => {
  const path = `/v1/rehearsal/journeys/${journeyId}`;
  const target = now + days * DAY;
  const moved = await by.post<Clock>(`${path}/advance`, { days }).catch((error: unknown) => {
    if (codeOf(error) !== 'unconfirmed') throw error;
    return arrived(by, path, target, every);
  });
  return moved.now === null ? target : Date.parse(moved.now);
};

const arrived = async (by: ApiClient, path: string, target: number, every: number): Promise<Clock> => {
  for (let asked = 0; asked < ASKS_AT_MOST; asked += 1) {
    const clock = await by.get<Clock>(path).catch((error: unknown) => {
      if (codeOf(error) !== 'journey-closed') throw error;
      return { now: null };
    });
    if (clock.now === null || Date.parse(clock.now) >= target) return clock;
    await sleep(every);
  }
  throw new SampleRefused(`${path}: its clock does not arrive`);
};

const codeOf = (error: unknown): string | null => (error instanceof SampleRefused ? error.code : null);
