import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be told of tasks, beside the task list (R-ONCE). */
export class Notifications1795460001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table notification (
      journey_id text collate "C" not null,
      task text collate "C" not null,
      channel text collate "C" not null,
      status text collate "C" not null default 'pending',
      attempts int not null default 0,
      next_attempt_at timestamptz not null default clock_timestamp(),
      sent_at timestamptz,
      primary key (journey_id, task, channel),
      constraint notification_channel_check check (channel in ('email', 'webhook')),
      constraint notification_status_check check (status in ('pending', 'sent', 'givenUp', 'notNeeded'))
    )`);
    await runner.query(
      `create index notification_pending on notification (next_attempt_at) where status = 'pending'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification');
  }
}
