import { Entity, PrimaryColumn } from 'typeorm';

/** A row where something was recorded before ids of requests were a person's own (docs/adr/0008), and since when they are. */
@Entity({ name: 'former_request_ids' })
export class FormerRequestIdsRow {
  @PrimaryColumn('timestamptz', { default: () => 'clock_timestamp()' })
  since!: Date;
}
