import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who has signed in, as the identity provider vouched for them last. Names are here and in no event. */
@Entity({ name: 'staff_member' })
export class StaffMemberRow {
  @PrimaryColumn({ type: 'text', name: 'staff_id', collation: 'C' })
  staffId!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { array: true })
  sites!: string[];

  @Column({ type: 'timestamptz', name: 'seen_at', default: () => 'clock_timestamp()' })
  seenAt!: Date;
}
