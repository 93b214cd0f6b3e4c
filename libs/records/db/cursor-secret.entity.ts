import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What cursors are sealed with, the same for every API process: one row, made by the migration. */
@Entity({ name: 'cursor_secret' })
@Check('cursor_secret_one', 'one')
export class CursorSecretRow {
  @PrimaryColumn('boolean', { default: true })
  one!: boolean;

  @Column('bytea')
  secret!: Buffer;
}
