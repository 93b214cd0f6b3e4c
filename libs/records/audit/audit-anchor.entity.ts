import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last row that retention removed from a chain. The chain is now checked from there on. */
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
