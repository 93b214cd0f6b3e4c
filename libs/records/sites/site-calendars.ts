import type { Actor } from '#journey/model/actor';
import type { DaysOfSite, SiteCalendar } from '#journey/model/site-calendar';
import type { DataSource } from 'typeorm';
import type { WritingRequest } from '../db/insert-once.js';
import { run, type Statement } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';

/** A site's calendar with its publication: why, by whom and when. */
export interface PublishedCalendar extends SiteCalendar {
  readonly reason: string;
  /** A person, because no calendar is published by the program itself. */
  readonly by: { readonly id: string; readonly role: Exclude<Actor['role'], 'system'> };
  /** ISO string. */
  readonly at: string;
}

interface Row {
  readonly site: string;
  readonly version: number;
  readonly days: DaysOfSite;
  readonly reason: string;
  readonly at: Date;
  readonly byId: string;
  readonly byRole: PublishedCalendar['by']['role'];
}

const ROW = `site, version, days, reason, at, by_id as "byId", by_role as "byRole"`;

/** Makes publications for one site wait for one another, so that each gets the next version. */
const LOCK: Statement = {
  name: 'lock-calendar-of-site',
  prepared: true,
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
};

const OF_REQUEST: Statement = {
  name: 'site-calendar-of-request',
  prepared: true,
  text: 'select request_hash as hash from site_calendar where request_id = $1',
};

const KEEP: Statement = {
  name: 'keep-site-calendar',
  prepared: true,
  text: `with kept as (
           insert into site_calendar (site, version, days, reason, by_id, by_role, request_id, request_hash)
           select $1, 1 + coalesce(last.version, 0), jsonb_strip_nulls(jsonb_build_object('timeZone', last.zone)) || $2::jsonb,
                  $3, $4, $5, $6, $7
           from (select 1) once left join lateral (
             select version, days -> 'timeZone' as zone from site_calendar where site = $1 order by version desc limit 1
           ) last on true
           returning *)
         insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
         select by_id, by_role, 'write', 'site', site, 'allowed', request_id, jsonb_build_object('calendar', version) from kept`,
};

const IN_FORCE: Statement = {
  name: 'site-calendars-in-force',
  prepared: true,
  text: `select distinct on (site) ${ROW} from site_calendar order by site, version desc`,
};

const ONE: Statement = {
  name: 'site-calendar',
  prepared: true,
  text: `select ${ROW} from site_calendar where site = $1 and version = $2`,
};

/** Calendars of sites. All throw DatabaseUnavailable. */
export class SiteCalendars {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Publishes the next version of a site's calendar, once for each request. If `days` names no time zone, the site keeps the one that it had.
   * @returns the hash of the request that published it @throws RecordRefused if a value cannot be stored
   */
  keep(
    site: string,
    days: DaysOfSite,
    reason: string,
    by: Actor,
    request: WritingRequest,
  ): Promise<{ readonly hash: string }> {
    return inTransaction(this.dataSource, 'keep-site-calendar', async ({ run: inside }) => {
      await inside(LOCK, [`site_calendar ${site}`]);
      const [before] = await inside<{ hash: string }>(OF_REQUEST, [request.id]);
      if (before) return before;
      await inside(KEEP, [site, JSON.stringify(days), reason, by.id, by.role, request.id, request.hash]);
      return { hash: request.hash };
    });
  }

  /** The last published calendar of each site that has any, by site. */
  async inForce(): Promise<ReadonlyMap<string, PublishedCalendar>> {
    const rows = await run<Row & object>(this.dataSource, IN_FORCE);
    return new Map(rows.map((row) => [row.site, published(row)]));
  }

  /** One version of a site's calendar; null if there is none. */
  async one(site: string, version: number): Promise<PublishedCalendar | null> {
    const [row] = await run<Row & object>(this.dataSource, ONE, [site, version]);
    return row ? published(row) : null;
  }
}

const published = ({ days, at, byId, byRole, ...row }: Row): PublishedCalendar => ({
  ...row,
  ...days,
  by: { id: byId, role: byRole },
  at: at.toISOString(),
});
