import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { BreakGlassRow } from './break-glass.entity.js';

/**
 * A row for broken glass that waits for its review, or no longer waits. It is written in the same statement as the breaking or the review. With it, the
 * waiting ones are found in the order of the tasks, without reading everything that was reviewed in years.
 */
@Entity({ name: 'break_glass_task' })
@Check('break_glass_task_status_check', `status in ('open', 'closed')`)
@Index('break_glass_task_by_status', ['status', 'raisedAt', 'journeyId', 'task'])
@Index('break_glass_task_by_time', ['raisedAt', 'journeyId', 'task'])
export class BreakGlassTaskRow {
  @PrimaryColumn({ type: 'bigint', name: 'break_glass_id' })
  breakGlassId!: string;

  @ManyToOne(() => BreakGlassRow)
  @JoinColumn({ name: 'break_glass_id', foreignKeyConstraintName: 'break_glass_task_of_break_glass' })
  breakGlass!: Relation<BreakGlassRow>;

  /** The journey of the broken glass. It is copied here so that one index has the whole order of the list. */
  @Column({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  /** Its id in the list of tasks. */
  @Column({ type: 'text', collation: 'C' })
  task!: string;

  /** When it was broken, in whole milliseconds as all tasks are: a cursor has no more. */
  @Column({ type: 'timestamptz', name: 'raised_at' })
  raisedAt!: Date;

  @Column({ type: 'text', collation: 'C' })
  status!: 'open' | 'closed';
}
