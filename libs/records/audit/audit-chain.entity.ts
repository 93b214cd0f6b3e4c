import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The head of a chain of the audit, by which a removed tail is found. Only the trigger of `audit` changes it. */
@Entity({ name: 'audit_chain' })
export class AuditChain {
  @PrimaryColumn('smallint')
  chain!: number;

  @Column('bigint')
  seq!: string;

  @Column('bytea')
  hash!: Buffer;
}
