import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who has signed in to the pages. The content of this table is not enough to sign in as somebody. */
@Entity({ name: 'sign_in_session' })
export class SignInSession {
  /** SHA-256 of what the browser has. */
  @PrimaryColumn({ type: 'text', name: 'secret_hash', collation: 'C' })
  secretHash!: string;

  @Column({ type: 'text', name: 'person_id', collation: 'C' })
  personId!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { array: true })
  sites!: string[];

  @Column({ type: 'timestamptz', name: 'begun_at', default: () => 'clock_timestamp()' })
  begunAt!: Date;

  @Column({ type: 'timestamptz', name: 'seen_at', default: () => 'clock_timestamp()' })
  seenAt!: Date;

  @Index('sign_in_session_ends')
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
