import type { DaysOfSite } from '#journey/model/site-calendar';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A calendar of a site as it was published. Never updated, never deleted: the last version holds, and journeys are under earlier ones. */
@Entity({ name: 'site_calendar' })
export class SiteCalendarRow {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  site!: string;

  /** From 1. */
  @PrimaryColumn('int')
  version!: number;

  @Column('jsonb')
  days!: DaysOfSite;

  @Column('text')
  reason!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text', { name: 'by_id' })
  byId!: string;

  @Column('text', { name: 'by_role' })
  byRole!: string;

  @Index('site_calendar_of_request', { unique: true })
  @Column({ type: 'text', name: 'request_id', collation: 'C' })
  requestId!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;
}
