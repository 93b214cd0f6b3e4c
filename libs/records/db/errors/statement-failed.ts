/**
 * PostgreSQL answered with an error that is neither the record's fault nor a passing one: a table is missing (has the
 * migration run?), a right is missing, or the statement is wrong. Carries no value and no message of PostgreSQL's.
 */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';

  constructor(
    readonly statement: string,
    /** SQLSTATE. */
    readonly code: string,
  ) {
    super(`PostgreSQL failed on ${statement} (${code}).`);
  }
}
