import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody has looked for a client who is not theirs, in an emergency: how often is bounded. Of whom is not kept; who was shown, the audit has. */
@Entity({ name: 'break_glass_search' })
@Index('break_glass_search_lately', ['personId', 'searchedAt'])
export class BreakGlassSearchRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', name: 'person_id', collation: 'C' })
  personId!: string;

  @Column('timestamptz', { name: 'searched_at', default: () => 'clock_timestamp()' })
  searchedAt!: Date;
}
