/**
 * PostgreSQL could not be asked now: it is unreachable, shutting down, out of connections or too slow, or it gave up on a conflict between transactions.
 * The caller can only send the same statement again later.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(
    /** The operation, e.g. `record-journey`. */
    readonly statement: string,
    /** SQLSTATE, or the code of the network error; null if there is none. */
    readonly code: string | null,
    options?: ErrorOptions,
  ) {
    super(`PostgreSQL is not available for ${statement} (${code ?? 'no code'}).`, options);
  }
}
