import { setTimeout as sleep } from 'node:timers/promises';

/** How long servers still work for a request after they have answered it, ms. */
const TRAIL_MS = 100;

/** Waits until the work before is done: otherwise the next measurement pays for it. */
export const untilQuiet = (): Promise<void> => sleep(TRAIL_MS);
