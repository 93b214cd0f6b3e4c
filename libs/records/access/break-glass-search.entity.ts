import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One search of a person for a client who is not theirs, in an emergency. It is kept to limit how often somebody searches. It does not say whom they
 * searched for; the audit has whom they were shown.
 */
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
