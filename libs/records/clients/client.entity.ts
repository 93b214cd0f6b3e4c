import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SqlIndex } from '../db/sql-index.js';

/** A person in care. The record number is the program's name for them; the id is ours and means nothing outside. */
@Entity({ name: 'client' })
@Index('client_record', ['recordSystem', 'recordNumber'], { unique: true })
@Index('client_by_record_number', ['recordNumber', 'id'])
// Of an expression: names are looked up in any case.
@SqlIndex('client_by_family', '(lower(family) collate "C", lower(given) collate "C", id)')
@SqlIndex('client_by_given', '(lower(given) collate "C", lower(family) collate "C", id)')
export class Client {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text', name: 'record_system', collation: 'C' })
  recordSystem!: string;

  @Column({ type: 'text', name: 'record_number', collation: 'C' })
  recordNumber!: string;

  @Column('text')
  family!: string;

  @Column('text')
  given!: string;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'birth_date' })
  birthDate!: string;

  @Column('text', { nullable: true })
  gender!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** BCP 47. */
  @Column('text', { nullable: true })
  language!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
