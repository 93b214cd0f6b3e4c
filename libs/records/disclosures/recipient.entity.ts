import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry of the recipient directory without its address: only the worker knows how the recipient is reached, and with which secret. */
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
