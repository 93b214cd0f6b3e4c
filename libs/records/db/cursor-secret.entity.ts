import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret that seals cursors, the same for every API process. It is one row, which the migration inserts. */
@Entity({ name: 'cursor_secret' })
@Check('cursor_secret_one', 'one')
export class CursorSecretRow {
  @PrimaryColumn('boolean', { default: true })
  one!: boolean;

  @Column('bytea')
  secret!: Buffer;
}
