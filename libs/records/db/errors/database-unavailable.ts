/**
 * PostgreSQL could not be asked now: unreachable, shutting down, out of connections, too slow, or it gave up on a
 * conflict between transactions. The same statement may be sent again later, and that is all there is to do.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(
    /** The operation, e.g. `record-journey`. */
    readonly statement: string,
    /** SQLSTATE, or the code of the network error; null where there is none. */
    readonly code: string | null,
    options?: ErrorOptions,
  ) {
    super(`PostgreSQL is not available for ${statement} (${code ?? 'no code'}).`, options);
  }
}
