import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes of tasks by when they are due, which is the only order in which tasks are listed. */
export class TasksByDue1796000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${NAMES.join(', ')}`);
    for (const statement of indexes('coalesce(due_at, raised_at)')) await runner.query(statement);
    await runner.query(
      `create index task_open_by_word on task (split_part(task, '.', 1), coalesce(due_at, raised_at), journey_id, task) where status = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${[...NAMES, 'task_open_by_word'].join(', ')}`);
    for (const statement of indexes('raised_at')) await runner.query(statement);
  }
}

const NAMES = ['task_by_status', 'task_by_role', 'task_missed', 'task_missed_by_role'];

const indexes = (order: string): string[] =>
  NAMES.map((name) => {
    const columns = [...(name.endsWith('by_role') ? ['role'] : []), 'status', order, 'journey_id', 'task'];
    const only = name.startsWith('task_missed') ? ' where clock is not null and rung >= 1' : '';
    return `create index ${name} on task (${columns.join(', ')})${only}`;
  });
