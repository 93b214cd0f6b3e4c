import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A row of the audit (docs/audit.md). The application adds rows and reads them; nobody changes one. */
@Entity({ name: 'audit' })
@Check('audit_outcome_check', `outcome in ('allowed', 'refused', 'failed')`)
@Check('audit_subject_check', `(subject_kind is null) = (subject_id is null)`)
@Index('audit_by_time', ['at', 'chain', 'seq'])
@Index('audit_by_person', ['personId', 'at', 'chain', 'seq'])
@Index('audit_by_subject', ['subjectId', 'at', 'chain', 'seq'])
@Index('audit_by_action', ['action', 'at', 'chain', 'seq'], { where: `action <> 'read'` })
@Index('audit_by_outcome', ['outcome', 'at', 'chain', 'seq'], { where: `outcome <> 'allowed'` })
export class AuditEntryRow {
  @PrimaryColumn('smallint')
  chain!: number;

  /** 1, 2, 3 … within the chain. */
  @PrimaryColumn('bigint')
  seq!: string;

  /** The database's clock. */
  @Column('timestamptz')
  at!: Date;

  @Column({ type: 'text', name: 'person_id', nullable: true, collation: 'C' })
  personId!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  role!: string | null;

  @Column({ type: 'text', collation: 'C' })
  action!: string;

  @Column({ type: 'text', name: 'subject_kind', nullable: true, collation: 'C' })
  subjectKind!: string | null;

  @Column({ type: 'text', name: 'subject_id', nullable: true, collation: 'C' })
  subjectId!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  route!: string | null;

  @Column({ type: 'text', collation: 'C' })
  outcome!: string;

  @Column({ type: 'text', name: 'rule_id', nullable: true, collation: 'C' })
  ruleId!: string | null;

  @Column({ type: 'text', name: 'request_id', nullable: true, collation: 'C' })
  requestId!: string | null;

  @Column({ type: 'jsonb', default: {} })
  details!: object;

  @Column({ type: 'bytea', name: 'prev_hash' })
  prevHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
