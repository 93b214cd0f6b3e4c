import { setTimeout as sleep } from 'node:timers/promises';

/** What servers still do for a request after they have answered it, ms. */
const TRAIL_MS = 100;

/** Until what came before is done with: else the next to be measured pays for it. */
export const untilQuiet = (): Promise<void> => sleep(TRAIL_MS);
