import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody of the recipient directory, by name alone: how they are reached, and with which secret, only the worker knows. */
@Entity({ name: 'recipient' })
export class RecipientRow {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  id!: string;

  @Column('text')
  name!: string;

  /** For consents that describe their recipients. */
  @Column('text', { array: true })
  classes!: string[];
}
