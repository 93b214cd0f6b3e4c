import { KeyMissing } from '#temporal/codec/payload-fault';
import { Problem } from './problem.js';

/** Errors of Temporal's client are wrapped once or twice; a chain of causes may be a circle. */
const DEEPEST = 5;

/** What Temporal keeps is sealed with a key that the API does not have now: with the key it can be answered. */
export const fromSealing = (error: object): Problem | null => {
  let cause: unknown = error;
  for (let depth = 0; depth < DEEPEST && cause instanceof Error; depth += 1, cause = cause.cause)
    if (cause instanceof KeyMissing)
      return new Problem('unavailable', undefined, { down: ['keyring'] }, { cause: error });
  return null;
};
