import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a chain of the audit ends, so that cutting off its tail is found. Changed by the trigger of `audit` alone. */
@Entity({ name: 'audit_chain' })
export class AuditChain {
  @PrimaryColumn('smallint')
  chain!: number;

  @Column('bigint')
  seq!: string;

  @Column('bytea')
  hash!: Buffer;
}
