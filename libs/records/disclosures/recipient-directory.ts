import type { Recipient, RecipientClass } from '#consent/recipient';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** A possible recipient of disclosures, as forms offer them. */
export interface KnownRecipient extends Recipient {
  readonly classes: readonly RecipientClass[];
}

const REPLACE: Statement = {
  name: 'replace-recipients',
  prepared: true,
  text: `with given as (select * from jsonb_to_recordset($1::jsonb) as one(id text, name text, classes text[])),
      gone as (delete from recipient where id not in (select id from given))
    insert into recipient (id, name, classes) select id, name, classes from given
    on conflict (id) do update set (name, classes) = (excluded.name, excluded.classes)`,
};

const ALL: Statement = {
  name: 'recipients',
  prepared: true,
  text: 'select id, name, classes from recipient order by name, id',
};

/** The recipient directory, as far as who discloses may know it. All methods throw DatabaseUnavailable. */
export class RecipientDirectory {
  constructor(private readonly dataSource: DataSource) {}

  /** Replaces the directory with the one of the worker that was started last. */
  async replace(directory: readonly KnownRecipient[]): Promise<void> {
    const known = directory.map(({ id, name, classes }) => ({ id, name, classes }));
    await run(this.dataSource, REPLACE, [JSON.stringify(known)]);
  }

  /** Ordered by their names. */
  all(): Promise<KnownRecipient[]> {
    return run<KnownRecipient & object>(this.dataSource, ALL);
  }
}
