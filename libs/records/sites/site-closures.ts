import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import type { WritingRequest } from '../db/insert-once.js';
import { run, type Statement } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';

/** A day for which a site is closed. `at` is an ISO string. */
export interface ClosedDay {
  readonly date: string;
  readonly reason: string;
  /** A person: nothing closes a site by itself. */
  readonly by: { readonly id: string; readonly role: Exclude<Actor['role'], 'system'> };
  readonly at: string;
}

interface Row extends Omit<ClosedDay, 'by' | 'at'> {
  readonly at: Date;
  readonly byId: string;
  readonly byRole: ClosedDay['by']['role'];
}

/** What is said of one day of a site. */
export interface DayOfSite {
  readonly site: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly closed: boolean;
  readonly reason: string;
}

/** One day after the other: two acts on it at once are one after the other, too. */
const LOCK: Statement = {
  name: 'lock-day-of-site',
  prepared: true,
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
};

const OF_REQUEST: Statement = {
  name: 'site-closure-of-request',
  prepared: true,
  text: 'select request_hash as hash from site_closure where request_id = $1',
};

const KEEP: Statement = {
  name: 'keep-site-closure',
  prepared: true,
  text: `with kept as (
           insert into site_closure (site, date, version, closed, reason, by_id, by_role, request_id, request_hash)
           select $1, $2::date, 1 + coalesce((select max(version) from site_closure where site = $1 and date = $2::date), 0),
                  $3, $4, $5, $6, $7, $8
           returning *)
         insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
         select by_id, by_role, 'write', 'site', site, 'allowed', request_id,
                jsonb_build_object('date', date, 'closed', closed) from kept`,
};

const CLOSED: Statement = {
  name: 'closed-days-of-site',
  prepared: true,
  text: `select to_char(date, 'YYYY-MM-DD') as date, reason, at, by_id as "byId", by_role as "byRole"
         from (select distinct on (date) * from site_closure where site = $1 and date >= $2::date
               order by date, version desc) last
         where closed order by date`,
};

const CLOSED_ANYWHERE: Statement = {
  name: 'closed-days-of-sites',
  prepared: true,
  text: `select site, to_char(date, 'YYYY-MM-DD') as date, reason
         from (select distinct on (site, date) * from site_closure where date >= $1::date
               order by site, date, version desc) last
         where closed order by site, date`,
};

/** Days for which sites were closed. All throw DatabaseUnavailable. */
export class SiteClosures {
  constructor(private readonly dataSource: DataSource) {}

  /** Once for each request; answers with the hash of the one that did. @throws RecordRefused where a value cannot be stored */
  keep(
    { site, date, closed, reason }: DayOfSite,
    by: Actor,
    request: WritingRequest,
  ): Promise<{ readonly hash: string }> {
    return inTransaction(this.dataSource, 'keep-site-closure', async ({ run: inside }) => {
      await inside(LOCK, [`site_closure ${site} ${date}`]);
      const [before] = await inside<{ hash: string }>(OF_REQUEST, [request.id]);
      if (before) return before;
      await inside(KEEP, [site, date, closed, reason, by.id, by.role, request.id, request.hash]);
      return { hash: request.hash };
    });
  }

  /** From that local date on, of each site. */
  fromAnywhere(date: string): Promise<(Pick<ClosedDay, 'date' | 'reason'> & { readonly site: string })[]> {
    return run(this.dataSource, CLOSED_ANYWHERE, [date]);
  }

  /** From that local date on, by date. */
  async from(site: string, date: string): Promise<ClosedDay[]> {
    const rows = await run<Row & object>(this.dataSource, CLOSED, [site, date]);
    return rows.map(({ at, byId, byRole, ...day }) => ({
      ...day,
      by: { id: byId, role: byRole },
      at: at.toISOString(),
    }));
  }
}
