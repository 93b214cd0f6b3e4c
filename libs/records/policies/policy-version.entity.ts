import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { SqlIndex } from '../db/sql-index.js';

/** A version of the program's policy. Published, it never changes: journeys refer to it by its version. */
@Entity({ name: 'policy_version' })
@Check('policy_version_status_check', `status in ('draft', 'published')`)
@Check('policy_version_published_check', `(status = 'published') = (published_at is not null)`)
// Latest first.
@SqlIndex('policy_version_newest', `(published_at desc) where status = 'published'`)
export class PolicyVersionRow {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  version!: string;

  /** As it was written, without the calendar's offset table. */
  @Column('jsonb')
  document!: object;

  @Column({ type: 'text', collation: 'C' })
  status!: 'draft' | 'published';

  @Column('timestamptz', { name: 'kept_at' })
  keptAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  /** Who stored it last: a staff id, or `system` for a policy that the program found at its start. */
  @Column('text', { name: 'published_by' })
  publishedBy!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Of the document as PostgreSQL writes it: the order of keys does not count. */
  @Column('text')
  sha256!: string;

  /** The request that kept it, so that the same one again is answered the same. */
  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('text', { name: 'request_hash', nullable: true })
  requestHash!: string | null;
}
