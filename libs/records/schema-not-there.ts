/** The schema is of an earlier version, or not there at all, and whoever asks may not bring it up to date: another role does. */
export class SchemaNotThere extends Error {
  override readonly name = 'SchemaNotThere';

  /** @param missing names of migrations */
  constructor(readonly missing: readonly string[]) {
    super(`${missing.length} migrations have not run yet; this role may not run them.`);
  }
}
