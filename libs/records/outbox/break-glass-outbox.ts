import type { DataSource } from 'typeorm';
import { WHO_REVIEWS } from '../journeys/glass-tasks.js';
import type { ChannelName, ClaimedNotification, NoticesToSend } from './outbox.js';
import { run, type Statement } from '../db/statement.js';

const ADD: Statement = {
  name: 'add-break-glass-notices',
  prepared: true,
  text: `insert into break_glass_notice (break_glass_id, channel)
         select b.id, c.channel from break_glass b cross join unnest($1::text[]) c(channel)
         where not exists (select from break_glass_notice n where (n.break_glass_id, n.channel) = (b.id, c.channel))
         on conflict do nothing`,
};

const CLAIM: Statement = {
  name: 'claim-break-glass-notice',
  prepared: true,
  text: `with next as (
           select break_glass_id, channel from break_glass_notice
           where status = 'pending' and next_attempt_at <= clock_timestamp() and channel = any($1::text[])
           order by next_attempt_at limit 1 for update skip locked
         )
         update break_glass_notice n
         set attempts = n.attempts + 1, next_attempt_at = clock_timestamp() + $2 * interval '1 millisecond'
         from next, break_glass b
         where (n.break_glass_id, n.channel) = (next.break_glass_id, next.channel) and b.id = n.break_glass_id
         returning b.journey_id as "journeyId", b.id::text as task, n.channel, n.attempts, ${WHO_REVIEWS} as role,
                   null as "ruleId", null::timestamptz as "dueAt", 0 as rung`,
};

const ONE = 'where (break_glass_id, channel) = ($1::bigint, $2)';

const SENT: Statement = {
  name: 'break-glass-notice-sent',
  prepared: true,
  text: `update break_glass_notice set status = 'sent', sent_at = clock_timestamp() ${ONE}`,
};

const GIVE_UP: Statement = {
  name: 'break-glass-notice-given-up',
  prepared: true,
  text: `update break_glass_notice set status = 'givenUp' ${ONE}`,
};

const RETRY: Statement = {
  name: 'break-glass-notice-again',
  prepared: true,
  text: `update break_glass_notice set next_attempt_at = clock_timestamp() + $3 * interval '1 millisecond'
         ${ONE} and status = 'pending'`,
};

const PREFIX = 'break-glass.';
const keyOf = ({ task, channel }: ClaimedNotification): [string, string] => [
  task.slice(PREFIX.length),
  channel,
];

/** Notices about broken glass. Each broken glass has one on each channel, for the role that has to review it. All methods throw DatabaseUnavailable. */
export class BreakGlassOutbox implements NoticesToSend {
  constructor(private readonly dataSource: DataSource) {}

  async add(channels: readonly ChannelName[]): Promise<void> {
    await run(this.dataSource, ADD, [channels]);
  }

  async claim(channels: readonly ChannelName[], leaseMs: number): Promise<ClaimedNotification | null> {
    const [claimed] = await run<ClaimedNotification & object>(this.dataSource, CLAIM, [channels, leaseMs]);
    return claimed
      ? { ...claimed, task: PREFIX + claimed.task, title: 'The glass was broken: see GET /v1/break-glass' }
      : null;
  }

  async markSent(claimed: ClaimedNotification): Promise<void> {
    await run(this.dataSource, SENT, keyOf(claimed));
  }

  async retryAfter(claimed: ClaimedNotification, ms: number): Promise<void> {
    await run(this.dataSource, RETRY, [...keyOf(claimed), ms]);
  }

  async giveUp(claimed: ClaimedNotification): Promise<void> {
    await run(this.dataSource, GIVE_UP, keyOf(claimed));
  }
}
