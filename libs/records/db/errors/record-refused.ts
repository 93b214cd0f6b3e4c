/**
 * PostgreSQL will never take this record: it breaks a constraint or holds a value that cannot be stored (such as a NUL
 * character in a text). Sending it again changes nothing.
 *
 * PostgreSQL's own message and detail quote the values, and those may identify a person: they are left behind.
 */
export class RecordRefused extends Error {
  override readonly name: string = 'RecordRefused';

  constructor(
    readonly statement: string,
    /** SQLSTATE. */
    readonly code: string,
    readonly constraint: string | null,
  ) {
    super(`PostgreSQL refused ${statement} (${code}${constraint === null ? '' : `, ${constraint}`}).`);
  }
}
