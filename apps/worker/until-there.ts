import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_AFTER_MS = 1_000;
/** How often it is said that it still waits: often enough to be seen, and not so often that nothing else is. */
const SAID_AGAIN_AFTER_MS = 15_000;

/** What is waited for, and where that is said. */
export interface Waiting {
  /** The name of the server, as whoever runs this program knows it: `PostgreSQL`. */
  readonly name: string;
  /** Why the server is not there yet, as a code; undefined where waiting does not help. */
  readonly whyAway: (error: unknown) => string | undefined;
  readonly say: (message: string) => void;
  /** Ends the waiting. */
  readonly stopping: AbortSignal;
}

/**
 * Tries until it succeeds, for as long as it fails because something is not there yet.
 * @throws what `attempt` throws where waiting does not help; the signal's reason where it is stopped meanwhile, whatever an attempt still does
 */
export const untilThere = async <T>(attempt: () => Promise<T>, waiting: Waiting): Promise<T> => {
  const { name, whyAway, say, stopping } = waiting;
  const stopped = new Promise<never>((_, reject) =>
    stopping.addEventListener('abort', () => reject(stopping.reason as Error), { once: true }),
  );
  stopped.catch(() => undefined);
  let saidAt: number | undefined;
  for (;;) {
    try {
      const result = await Promise.race([attempt(), stopped]);
      if (saidAt !== undefined) say(`${name} is there`);
      return result;
    } catch (error) {
      stopping.throwIfAborted();
      const why = whyAway(error);
      if (why === undefined) throw error;
      if (saidAt === undefined || performance.now() - saidAt >= SAID_AGAIN_AFTER_MS) {
        say(`waits for ${name} (${why})`);
        saidAt = performance.now();
      }
    }
    await Promise.race([pause(AGAIN_AFTER_MS), stopped]);
  }
};
