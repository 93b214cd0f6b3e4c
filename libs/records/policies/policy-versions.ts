import { partsOfVersion, withCalendar } from '#journey/model/site-calendar';
import type { Policy } from '#journey/model/policy';
import type { DataSource, Repository } from 'typeorm';
import type { WritingRequest } from '../db/insert-once.js';
import { repositoryOf } from '../db/repository.js';
import { announcing } from '../live/announce.sql.js';
import { inTransactionOf } from '../db/request-alone.js';
import { onItsOwn, type Session } from '../db/session.js';
import { run, type Statement } from '../db/statement.js';
import { SiteCalendars } from '../sites/site-calendars.js';
import { PolicyVersionRow } from './policy-version.entity.js';
import { revisionOf } from './revision-of.js';

/** A policy version without its document. */
export interface PolicyVersionSummary {
  readonly version: string;
  readonly status: 'draft' | 'published';
  readonly keptAt: Date;
  readonly publishedAt: Date | null;
  readonly publishedBy: string;
  readonly note: string | null;
  readonly sha256: string;
}

export interface PolicyVersion extends PolicyVersionSummary {
  readonly document: object;
  readonly requestId: string | null;
  readonly requestHash: string | null;
}

/** A policy version to be kept. `request` is null where nobody sent it: the program found it at its start. */
export interface NewPolicyVersion {
  readonly version: string;
  readonly document: object;
  readonly status: 'draft' | 'published';
  readonly by: string;
  readonly note: string | null;
  readonly request: WritingRequest | null;
}

/** The state of a version that somebody has read: its revision (`revisionOf`), or null if they had read that there was none of this name. */
export interface ReadPolicyVersion {
  readonly revision: string | null;
}

/** The parts of a document over which a site's calendar is laid. */
type LaidOver = Pick<Policy, 'version' | 'calendar' | 'sessions'>;

const SUMMARY = `version, status, kept_at as "keptAt", published_at as "publishedAt", published_by as "publishedBy", note, sha256`;
const WHOLE = `${SUMMARY}, document, request_id as "requestId", request_hash as "requestHash"`;

const ANNOUNCED = announcing(`
  select jsonb_build_object('kind', 'policy', 'version', version, 'status', status, 'keptAt', kept_at)::text as payload from kept`);

/** A later version of the same name replaces a draft, unless $8 is false. A published version stays; then no row is returned. */
const KEEP: Statement = {
  name: 'keep-policy-version',
  prepared: true,
  text: `with kept as (insert into policy_version as there (version, document, status, kept_at, published_at, published_by, note,
                                             sha256, request_id, request_hash)
         values ($1, $2::jsonb, $3, clock_timestamp(), case $3 when 'published' then clock_timestamp() end, $4, $5,
                 encode(sha256(convert_to($2::jsonb::text, 'UTF8')), 'hex'), $6, $7)
         on conflict (version) do update
           set (document, status, kept_at, published_at, published_by, note, sha256, request_id, request_hash)
             = (excluded.document, excluded.status, excluded.kept_at, excluded.published_at, excluded.published_by,
                excluded.note, excluded.sha256, excluded.request_id, excluded.request_hash)
           where there.status = 'draft' and $8::boolean
         returning *),
         audited as (
           insert into audit (person_id, action, subject_kind, subject_id, outcome, request_id, details)
           select published_by, 'write', 'policy', version, 'allowed', request_id, jsonb_build_object('status', status)
           from kept),
         announced as (${ANNOUNCED})
         select ${WHOLE} from kept, (select count(*) from announced) told`,
};

/** The lock makes whoever would replace it wait. */
const THERE: Statement = {
  name: 'policy-version-there',
  prepared: true,
  text: `select sha256, note from policy_version where version = $1 for update`,
};

const OF_REQUEST: Statement = {
  name: 'policy-version-of-request',
  prepared: true,
  text: `select ${WHOLE} from policy_version where request_id = $1`,
};

/** Nearly every request runs this statement. */
const NEWEST: Statement = {
  name: 'policy-version-newest',
  prepared: true,
  text: `select version from policy_version where status = 'published' order by published_at desc, version desc limit 1`,
};

const SUMMARIZED = ['version', 'status', 'keptAt', 'publishedAt', 'publishedBy', 'note', 'sha256'];

/** Versions of the program's policy. All methods throw DatabaseUnavailable where PostgreSQL is away. */
export class PolicyVersions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Stores a version and replaces a draft with the same name; null if that version is published already. It is stored once for each request: if the
   * request came before, the version that it stored then is returned, even if it is another version, with the hash of that time.
   * @param read what the author had read; null is returned, too, where another draft stands there by now. Nothing is compared where nobody says.
   */
  async keep(
    version: NewPolicyVersion,
    read: ReadPolicyVersion | null = null,
  ): Promise<PolicyVersion | null> {
    const { request } = version;
    if (!request) return keptBy(onItsOwn(this.dataSource), version);
    return inTransactionOf(this.dataSource, KEEP.name, request, async (session) => {
      const [before] = await session.run<PolicyVersion & object>(OF_REQUEST, [request.id]);
      if (before) return before;
      if (read && !(await isAsRead(session, version.version, read))) return null;
      // Two who both had read that there was none wait for each other only at the insert.
      return keptBy(session, version, read?.revision !== null);
    });
  }

  /** Null if there is no version with this name. */
  async one(version: string): Promise<PolicyVersion | null> {
    return this.versions('policy-version').findOneBy({ version });
  }

  /**
   * The document that a journey is under: that of a published version, with the calendar of a site over it if the version names one
   * (`2026-4@riverside.2`). Null if either was never recorded.
   */
  async documentUnder(version: string): Promise<object | null> {
    const found = await this.one(version);
    if (found?.status === 'published') return found.document;
    const { policy, calendar } = partsOfVersion(version);
    if (calendar === null) return null;
    const [base, days] = await Promise.all([
      this.one(policy),
      new SiteCalendars(this.dataSource).one(calendar.site, calendar.version),
    ]);
    return base?.status === 'published' && days ? withCalendar(base.document as LaidOver, days) : null;
  }

  /** Whether the published version with this name has this document; null if none with this name is published. */
  async isSame(version: string, document: object): Promise<boolean | null> {
    const found = await this.versions('policy-version-same')
      .createQueryBuilder('there')
      .select('there.document = :document::jsonb', 'same')
      .where({ version, status: 'published' })
      .setParameters({ document: JSON.stringify(document) })
      .getRawOne<{ same: boolean }>();
    return found?.same ?? null;
  }

  /** The version that new journeys are opened under, null where none is published. */
  async newest(): Promise<string | null> {
    const [found] = await run<{ version: string }>(this.dataSource, NEWEST);
    return found?.version ?? null;
  }

  /** All of them, latest first. */
  async all(): Promise<PolicyVersionSummary[]> {
    return this.versions('policy-versions')
      .createQueryBuilder('there')
      .select(SUMMARIZED.map((column) => `there.${column}`))
      .orderBy('coalesce(there.published_at, there.kept_at)', 'DESC')
      .addOrderBy('there.version', 'DESC')
      .getMany();
  }

  private versions(name: string): Repository<PolicyVersionRow> {
    return repositoryOf(this.dataSource, PolicyVersionRow, name);
  }
}

const isAsRead = async (
  { run: ask }: Session,
  version: string,
  { revision }: ReadPolicyVersion,
): Promise<boolean> => {
  const [there] = await ask<Pick<PolicyVersionSummary, 'sha256' | 'note'>>(THERE, [version]);
  return (there ? revisionOf(there) : null) === revision;
};

const keptBy = async (
  { run: ask }: Session,
  kept: NewPolicyVersion,
  mayReplace = true,
): Promise<PolicyVersion | null> => {
  const { version, document, status, by, note, request } = kept;
  const values = [
    version,
    JSON.stringify(document),
    status,
    by,
    note,
    request?.id ?? null,
    request?.hash ?? null,
    mayReplace,
  ];
  const [row] = await ask<PolicyVersion & object>(KEEP, values);
  return row ?? null;
};
