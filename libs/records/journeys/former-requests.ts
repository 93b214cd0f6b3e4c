import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** Whether this database has anything from before that change. The migration decides it once, and it never changes. */
const ANY: Statement = {
  name: 'former-requests-any',
  prepared: false,
  text: 'select exists (select from former_request_ids) as any',
};

/** A recording that is owed does not name a person yet, so it counts for everybody. It is settled within half a minute. */
const OF_PERSON: Statement = {
  name: 'former-request-of-person',
  prepared: true,
  text: `select exists (
           select from unnest($1::text[]) as former(id)
           where exists (select from owed_recording o where o.request_id = former.id)
              or exists (select from journey_event e where e.request_id = former.id and e.by_id = $2)
              or exists (select from track_event e where e.request_id = former.id and e.by_id = $2)
              or exists (select from consent c where c.request_id = former.id and c.recorded_by = $2)
              or exists (select from consent c where c.revoke_request_id = former.id and c.revoked_by = $2)
              or exists (select from disclosure d where d.request_id = former.id and d.requested_by = $2)
              or exists (select from break_glass b where b.request_id = former.id and b.person_id = $2)
              or exists (select from counselling_note n where n.request_id = former.id and n.author = $2)
              or exists (select from assessor_training a where a.request_id = former.id and a.recorded_by = $2)
              or exists (select from policy_version p where p.request_id = former.id and p.published_by = $2)
         ) as found`,
};

/** Requests from before the ids of requests belonged to a person (docs/adr/0008). */
export class FormerRequests {
  private any: boolean | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Whether one of these ids is on record for that person, or is owed. @throws DatabaseUnavailable */
  async areOf(personId: string, ids: readonly string[]): Promise<boolean> {
    this.any ??= (await run<{ any: boolean }>(this.dataSource, ANY))[0]!.any;
    if (!this.any) return false;
    const [row] = await run<{ found: boolean }>(this.dataSource, OF_PERSON, [ids, personId]);
    return row!.found;
  }
}
