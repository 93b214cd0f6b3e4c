import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A site was closed for a day, or opened again. Never updated, never deleted: the last version of a day holds. */
@Entity({ name: 'site_closure' })
export class SiteClosureRow {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  site!: string;

  /** Local date of the site. */
  @PrimaryColumn('date')
  date!: string;

  /** From 1. */
  @PrimaryColumn('int')
  version!: number;

  /** False: it is not closed after all. */
  @Column('boolean')
  closed!: boolean;

  @Column('text')
  reason!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text', { name: 'by_id' })
  byId!: string;

  @Column('text', { name: 'by_role' })
  byRole!: string;

  @Index('site_closure_of_request', { unique: true })
  @Column({ type: 'text', name: 'request_id', collation: 'C' })
  requestId!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;
}
