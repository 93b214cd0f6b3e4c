import type { Problem } from './client.js';

/** The API has answered that it does not do it, or cannot. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly problem: Problem,
    /** Seconds after which it is worth while to ask again; null where it does not say. */
    readonly retryAfter: number | null,
  ) {
    super(problem.code);
  }
}

/** Nobody has answered: no connection, or no server. */
export class Away extends Error {
  override readonly name = 'Away';
}

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What somebody else between us and the API answers has no code of ours. */
const problemOf = (error: unknown, status: number): Problem =>
  typeof error === 'object' && error !== null && 'code' in error
    ? (error as Problem)
    : {
        type: 'about:blank',
        title: '',
        status,
        code: status === 401 ? 'not-signed-in' : 'internal',
        detail: '',
      };

/** The body of an answer. @throws Refusal, Away */
export const answerOf = async <T>(asked: Promise<Answered<T>>): Promise<T> => {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Away('no answer', { cause });
  });
  if (response.ok) return data as T;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new Refusal(problemOf(error, response.status), Number.isFinite(seconds) ? seconds : null);
};

export const isSignedOut = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.status === 401;

/** It is there, and not for whoever asks. */
export const isNotTheirs = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.status === 403;

/** What may work when it is sent again as it is: nothing has been half done. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Away || (error instanceof Refusal && error.problem.status === 503);
