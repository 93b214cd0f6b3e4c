import { Entity, PrimaryColumn } from 'typeorm';

/** Since when ids of requests are a person's own (docs/adr/0008): a row where something was recorded before, none otherwise. */
@Entity({ name: 'former_request_ids' })
export class FormerRequestIdsRow {
  @PrimaryColumn('timestamptz', { default: () => 'clock_timestamp()' })
  since!: Date;
}
