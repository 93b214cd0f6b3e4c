import type { EventType } from '#journey/model/event';
import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

const CHANGES_SINCE: Statement = {
  name: 'changes-since',
  prepared: true,
  text: `
select j.seq as now, e.seq, e.at, e.type, e.by_id, e.by_role
from (select max(seq) as seq from journey_event where journey_id = $1) j
left join lateral (
  select seq, at, type, by_id, by_role from journey_event
  where journey_id = $1 and seq > $2 and seq <= j.seq and type = any($3::text[])
  order by seq desc limit 1
) e on true`,
};

/** An event that changed what somebody had read. */
export interface Change {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly by: Actor;
}

interface ChangesSince {
  /** Sequence of the journey's last event on record; null where there is no such journey. */
  readonly now: number | null;
  /** The last event of the requested types since then; null if there is none. */
  readonly changed: Change | null;
}

interface Row {
  readonly now: number | null;
  readonly seq: number | null;
  readonly at: Date;
  readonly type: string;
  readonly by_id: string;
  readonly by_role: Actor['role'];
}

/** What of some types has happened on a journey since somebody read it. */
export class FindChanges {
  constructor(private readonly dataSource: DataSource) {}

  /** @param seq of the last event that they have read. @throws DatabaseUnavailable */
  async since(journeyId: string, seq: number, types: readonly EventType[]): Promise<ChangesSince> {
    const [row] = await run<Row & object>(this.dataSource, CHANGES_SINCE, [journeyId, seq, types]);
    const { now, by_id, by_role, ...change } = row!;
    const { seq: found } = change;
    return {
      now,
      changed: found === null ? null : { ...change, seq: found, by: { id: by_id, role: by_role } },
    };
  }
}
