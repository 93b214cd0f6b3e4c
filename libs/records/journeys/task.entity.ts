import {
  Check,
  Column,
  Entity,
  Generated,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { SqlIndex } from '../db/sql-index.js';
import { Journey } from './journey.entity.js';

const MISSED = '(clock is not null) and (rung >= 1)';
/** The order of every list of tasks: by due date, or by when it was raised if it has none. */
const DUE = 'coalesce(due_at, raised_at), journey_id, task';

/** Something a role is asked to do for a journey: the fold of its taskRaised and taskClosed events. */
@Entity({ name: 'task' })
@Check('task_status_check', `status in ('open', 'closed')`)
@SqlIndex('task_by_status', `(status, ${DUE})`)
@SqlIndex('task_by_role', `(role, status, ${DUE})`)
@SqlIndex('task_missed', `(status, ${DUE}) where ${MISSED}`)
@SqlIndex('task_missed_by_role', `(role, status, ${DUE}) where ${MISSED}`)
@SqlIndex('task_open_by_word', `(split_part(task, '.', 1), ${DUE}) where status = 'open'`)
@Index('task_on_call', ['journeyId'], {
  where: `status = 'open' and (role = 'onCall' or rule_id in ('R-RISK-HIGH', 'R-RELAPSE'))`,
})
export class Task {
  @PrimaryColumn({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'task_of_journey' })
  journey!: Relation<Journey>;

  /** Id within the journey. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  task!: string;

  /** Stands for it in a cursor, and says nothing of it. */
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  // TypeORM supports this strategy also for a column that is no key, but its types do not.
  @Generated('identity' as 'increment')
  id!: string;

  /** Sequence of the event that the row stands for: an older one changes nothing. */
  @Column('int')
  seq!: number;

  @Column({ type: 'text', collation: 'C' })
  role!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'rule_id', nullable: true })
  ruleId!: string | null;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  /** The rung of the clock's ladder: 0 reminds, from 1 on the clock is missed. */
  @Column('int')
  rung!: number;

  @Column('text', { nullable: true })
  clock!: string | null;

  @Column({ type: 'text', collation: 'C' })
  status!: 'open' | 'closed';

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column('text', { nullable: true })
  how!: string | null;
}
