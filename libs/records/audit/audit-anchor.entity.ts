import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last row that retention took away from a chain: where its walk begins since. */
@Entity({ name: 'audit_anchor' })
export class AuditAnchor {
  @PrimaryColumn('smallint')
  chain!: number;

  @Column('bigint')
  seq!: string;

  @Column('bytea')
  hash!: Buffer;

  @Column({ type: 'timestamptz', name: 'removed_at', default: () => 'now()' })
  removedAt!: Date;
}
