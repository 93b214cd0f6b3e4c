import { Entity, PrimaryColumn } from 'typeorm';

/** Has a row if this database recorded something before the ids of requests belonged to a person (docs/adr/0008). `since` is when they began to. */
@Entity({ name: 'former_request_ids' })
export class FormerRequestIdsRow {
  @PrimaryColumn('timestamptz', { default: () => 'clock_timestamp()' })
  since!: Date;
}
