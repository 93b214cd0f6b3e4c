import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

export const CHANNEL_NAMES = ['email', 'webhook'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** A notification that one dispatcher has for itself until its lease runs out. */
export interface ClaimedNotification {
  readonly journeyId: string;
  readonly task: string;
  readonly channel: ChannelName;
  /** Number of attempts, including this one. */
  readonly attempts: number;
  readonly role: string;
  readonly ruleId: string | null;
  readonly dueAt: Date | null;
  readonly rung: number;
  /** How often the task has been told on this channel before: more than 0 where it was raised again. */
  readonly told?: number;
  /** The title of something that is no task; a task is told by the title of its rule. */
  readonly title?: string;
}

/** Where a dispatcher takes the notifications to send, and reports the outcome. All methods throw DatabaseUnavailable. */
export interface NoticesToSend {
  add(channels: readonly ChannelName[]): Promise<void>;
  /** Reserves a notification for this caller until `leaseMs` have passed; null if nothing is due. */
  claim(channels: readonly ChannelName[], leaseMs: number): Promise<ClaimedNotification | null>;
  markSent(claimed: ClaimedNotification): Promise<void>;
  retryAfter(claimed: ClaimedNotification, ms: number): Promise<void>;
  giveUp(claimed: ClaimedNotification): Promise<void>;
}

const ADD: Statement = {
  name: 'add-notifications',
  prepared: true,
  text: `insert into notification as n (journey_id, task, channel, seq)
         select t.journey_id, t.task, c.channel, t.seq
         from task t join journey j using (journey_id) cross join unnest($1::text[]) c(channel)
         where t.status = 'open' and t.seq > coalesce((j.view->>'movedInAt')::int, 0) and not exists (
           select from notification told where (told.journey_id, told.task, told.channel) = (t.journey_id, t.task, c.channel)
             and (told.status = 'pending' or told.seq >= t.seq))
         on conflict (journey_id, task, channel) do update
           set (status, seq, told, attempts, next_attempt_at, sent_at)
             = ('pending', excluded.seq, n.told + 1, 0, clock_timestamp(), null)
           where n.status <> 'pending' and n.seq < excluded.seq`,
};

/** A task that has been done meanwhile is not claimed, because nobody needs to be told of it. */
const CLAIM: Statement = {
  name: 'claim-notification',
  prepared: true,
  text: `with next as (
           select n.journey_id, n.task, n.channel from notification n
           where n.status = 'pending' and n.next_attempt_at <= clock_timestamp() and n.channel = any($1::text[])
             and exists (select from task t where (t.journey_id, t.task, t.status) = (n.journey_id, n.task, 'open'))
           order by n.next_attempt_at limit 1 for update of n skip locked
         )
         update notification n
         set attempts = n.attempts + 1, next_attempt_at = clock_timestamp() + $2 * interval '1 millisecond', seq = t.seq
         from next, task t
         where (n.journey_id, n.task, n.channel) = (next.journey_id, next.task, next.channel)
           and (t.journey_id, t.task) = (next.journey_id, next.task)
         returning n.journey_id as "journeyId", n.task, n.channel, n.attempts, t.role, t.rule_id as "ruleId",
                   t.due_at as "dueAt", t.rung, n.told`,
};

const NOT_NEEDED: Statement = {
  name: 'drop-notifications',
  prepared: true,
  text: `update notification n set status = 'notNeeded' from task t
         where n.status = 'pending' and (t.journey_id, t.task) = (n.journey_id, n.task) and t.status = 'closed'`,
};

const ONE = 'where (journey_id, task, channel) = ($1, $2, $3)';

const MARK_SENT: Statement = {
  name: 'notification-sent',
  prepared: true,
  text: `update notification set status = 'sent', sent_at = clock_timestamp() ${ONE}`,
};

const GIVE_UP: Statement = {
  name: 'notification-given-up',
  prepared: true,
  text: `update notification set status = 'givenUp' ${ONE}`,
};

const RETRY: Statement = {
  name: 'notification-again',
  prepared: true,
  text: `update notification set next_attempt_at = clock_timestamp() + $4 * interval '1 millisecond'
         ${ONE} and status = 'pending'`,
};

const keyOf = ({ journeyId, task, channel }: ClaimedNotification): string[] => [journeyId, task, channel];

/** What is to be told of open tasks, on each channel once for each time that the task was raised. All methods throw DatabaseUnavailable. */
export class Outbox implements NoticesToSend {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Adds a notification for every open task that a channel does not have yet, or that was raised again since, and marks those whose task has been done as
   * not needed.
   */
  async add(channels: readonly ChannelName[]): Promise<void> {
    await run(this.dataSource, ADD, [channels]);
    await run(this.dataSource, NOT_NEEDED);
  }

  /** The next that is due, for this caller alone until `leaseMs` have passed; null where there is none. */
  async claim(channels: readonly ChannelName[], leaseMs: number): Promise<ClaimedNotification | null> {
    const [claimed] = await run<ClaimedNotification & object>(this.dataSource, CLAIM, [channels, leaseMs]);
    return claimed ?? null;
  }

  async markSent(claimed: ClaimedNotification): Promise<void> {
    await run(this.dataSource, MARK_SENT, keyOf(claimed));
  }

  async retryAfter(claimed: ClaimedNotification, ms: number): Promise<void> {
    await run(this.dataSource, RETRY, [...keyOf(claimed), ms]);
  }

  async giveUp(claimed: ClaimedNotification): Promise<void> {
    await run(this.dataSource, GIVE_UP, keyOf(claimed));
  }
}
