/** Thrown if the schema is missing or of an earlier version, and the caller's role may not migrate it: another role has to. */
export class SchemaNotThere extends Error {
  override readonly name = 'SchemaNotThere';

  /** @param missing names of migrations */
  constructor(readonly missing: readonly string[]) {
    super(`${missing.length} migrations have not run yet; this role may not run them.`);
  }
}
