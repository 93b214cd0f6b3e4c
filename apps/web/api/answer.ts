import type { Problem } from './client.js';

/** The API has answered with a problem: it does not carry the request out, or cannot. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly problem: Problem,
    /** Seconds after which it is worth while to ask again; null where the answer does not say. */
    readonly retryAfter: number | null,
  ) {
    super(problem.code);
  }
}

/** No answer has come: there is no connection, or no server. */
export class Away extends Error {
  override readonly name = 'Away';
}

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** An error that something between us and the API answers has no code of ours: this makes a problem of it. */
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

/** Whether the answer is 403: the person may not have what they ask for. */
export const isNotTheirs = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.status === 403;

/** Whether the same request may work when it is sent again, because nothing has been half done. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Away || (error instanceof Refusal && error.problem.status === 503);
