import type { Role } from '#journey/model/actor';
import type { Group } from '#track/state';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** A track that has no such group yet has no event to be looked for: without that, who makes a group would have all events of the track looked through. */
const GROUP_CHANGES: Statement = {
  name: 'group-changes',
  prepared: true,
  text: `
select t.seq as now, e.seq, e.at, e.by_id, e.by_role, e."group"
from (select coalesce(max(seq), 0) as seq,
             coalesce(bool_or(view->'groups' @> jsonb_build_array(jsonb_build_object('id', $3::text))), false) as known
      from track where track_id = $1) t
left join lateral (
  select seq, at, by_id, by_role, data->'group' as "group" from track_event
  where t.known and track_id = $1 and seq > $2 and seq <= t.seq and type = 'groupArranged' and data->'group'->>'id' = $3
  order by seq desc limit 1
) e on true`,
};

/** The last time that a group was arranged, and by whom. */
export interface GroupChange {
  readonly seq: number;
  readonly at: Date;
  readonly by: { readonly id: string; readonly role: Role };
  readonly group: Group;
}

interface ChangesOfGroup {
  /** Sequence of the track's last event on record; 0 where nothing has happened on it. */
  readonly now: number;
  /** Null where nobody has arranged the group since. Who joins or leaves it does not arrange it. */
  readonly changed: GroupChange | null;
}

interface Row {
  readonly now: number;
  readonly seq: number | null;
  readonly at: Date;
  readonly by_id: string;
  readonly by_role: Role;
  readonly group: Group;
}

/** Whether somebody has arranged a group since it was read. */
export class FindGroupChanges {
  constructor(private readonly dataSource: DataSource) {}

  /** @param seq of the track's last event that they have read; 0 where they had read that there was no such group. @throws DatabaseUnavailable */
  async since(trackId: string, group: string, seq: number): Promise<ChangesOfGroup> {
    const [row] = await run<Row & object>(this.dataSource, GROUP_CHANGES, [trackId, seq, group]);
    const { now, seq: found, at, by_id, by_role, group: arranged } = row!;
    const changed =
      found === null ? null : { seq: found, at, by: { id: by_id, role: by_role }, group: arranged };
    return { now, changed };
  }
}
