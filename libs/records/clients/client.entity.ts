import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SqlIndex } from '../db/sql-index.js';

/**
 * A person in care. The record number shown here is the first of the numbers that find the client (`client_identifier`). The id is ours and means nothing
 * outside.
 */
@Entity({ name: 'client' })
@Check('client_has_name', 'coalesce(family, given) is not null')
// make_date refuses a day that there is not.
@Check(
  'client_birth_date',
  `birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(
     substr(birth_date, 1, 4)::int, coalesce(nullif(substr(birth_date, 6, 2), ''), '1')::int,
     coalesce(nullif(substr(birth_date, 9, 2), ''), '1')::int) is not null`,
)
@Check('client_merged_into_another', 'merged_into <> id')
@Index('client_by_merged_into', ['mergedInto', 'id'], { where: 'merged_into is not null' })
@Index('client_by_birth_date', ['birthDate', 'id'])
// Indexes on expressions: the name in lower case, and the last ten digits of the phone.
@SqlIndex('client_by_name', `(lower(coalesce(family || ' ' || given, family, given)) collate "C", id)`)
@SqlIndex('client_by_phone', `(right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)) where phone is not null`)
export class Client {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text', name: 'record_system', collation: 'C' })
  recordSystem!: string;

  @Column({ type: 'text', name: 'record_number', collation: 'C' })
  recordNumber!: string;

  /** Null where the one name that they have is the given one. */
  @Column('text', { nullable: true })
  family!: string | null;

  @Column('text', { nullable: true })
  given!: string | null;

  /** YYYY, YYYY-MM or YYYY-MM-DD: as much as is known. */
  @Column({ type: 'text', name: 'birth_date', collation: 'C' })
  birthDate!: string;

  @Column('text', { nullable: true })
  gender!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** BCP 47. */
  @Column('text', { nullable: true })
  language!: string | null;

  /** The client whom they were merged into, as long as the merge holds. That client is never merged into a third. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'merged_into', foreignKeyConstraintName: 'client_merged_into_client' })
  survivor!: Relation<Client> | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
