import { isPassing, Refusal } from '../api/answer.js';
import { connection } from '../state/connection-state.js';

/** A gateway that could not reach the program, or not in time. */
const GATEWAY: ReadonlySet<number> = new Set([502, 504]);
/** How often is asked again by itself, and the first pause, ms: 1, 2, 4, 8 and 16 s. */
const TIMES = 5;
const FIRST_PAUSE_MS = 1_000;

/** Whether another answer may come to the same question, because nobody has looked at it yet. */
export const mayPass = (error: unknown): boolean =>
  isPassing(error) || (error instanceof Refusal && GATEWAY.has(error.problem.status));

/** A question that changes nothing is asked again by itself, after growing pauses. */
export const AGAIN = {
  retry: (failed: number, error: Error): boolean => mayPass(error) && failed < TIMES,
  retryDelay: (failed: number): number => FIRST_PAUSE_MS * 2 ** failed,
};

/** Says at once that nobody answers, and not only when it is not tried any more. @throws what `asked` does */
export const tellIfAway = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    if (isPassing(error)) connection.lost();
    throw error;
  }
};
