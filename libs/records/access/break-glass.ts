import type { Actor } from '#journey/model/actor';
import type { Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { inScope } from '../journeys/in-scope.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run, type Statement } from '../db/statement.js';

export interface BrokenGlass {
  readonly id: string;
  readonly journeyId: string;
  readonly by: Actor;
  readonly reason: string;
  readonly brokenAt: string;
  readonly expiresAt: string;
}

interface Row {
  readonly id: string;
  readonly journeyId: string;
  readonly personId: string;
  readonly personRole: Actor['role'];
  readonly reason: string;
  readonly brokenAt: Date;
  readonly expiresAt: Date;
  readonly hash: string;
}

const COLUMNS = `b.id, b.journey_id as "journeyId", b.person_id as "personId", b.person_role as "personRole", b.reason,
  b.broken_at as "brokenAt", b.expires_at as "expiresAt", b.request_hash as hash`;

const BREAK: Statement = {
  name: 'break-glass',
  prepared: true,
  text: `with b as (
           insert into break_glass (journey_id, person_id, person_role, reason, expires_at, request_id, request_hash)
           select $1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond', $6, $7
           where exists (select from journey where journey_id = $1)
           on conflict (request_id) do nothing returning *),
         audited as (
           insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
           select person_id, person_role, 'break-glass', 'journey', journey_id, 'allowed', request_id,
                  jsonb_build_object('breakGlass', id::text)
           from b)
         select ${COLUMNS} from b union all select ${COLUMNS} from break_glass b where b.request_id = $6`,
};

const LAST = '9223372036854775807';

const brokenOf = ({
  id,
  journeyId,
  personId,
  personRole,
  reason,
  brokenAt,
  expiresAt,
}: Row): BrokenGlass => ({
  id,
  journeyId,
  by: { id: personId, role: personRole },
  reason,
  brokenAt: brokenAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

/** Who had to see a journey outside their caseload, why, and how long. All methods throw DatabaseUnavailable. */
export class BreakGlass {
  constructor(private readonly dataSource: DataSource) {}

  /** Once for each request; null where there is no such journey. @param lasts ms */
  async break(
    journeyId: string,
    by: Actor,
    reason: string,
    lasts: number,
    request: { readonly id: string; readonly hash: string },
  ): Promise<{ readonly broken: BrokenGlass; readonly hash: string } | null> {
    const values = [journeyId, by.id, by.role, reason, lasts, request.id, request.hash];
    const [row] = await run<Row & object>(this.dataSource, BREAK, values);
    return row ? { broken: brokenOf(row), hash: row.hash } : null;
  }

  /** Latest first. @throws MalformedCursor, RangeError for the limit */
  async list(scope: Scope, page: PageRequest): Promise<Page<BrokenGlass>> {
    const conditions = new Conditions();
    const [before] = page.after ? readCursor(page.after, ['serial']) : [LAST];
    conditions.add(`b.id < ${conditions.value(before)}`);
    inScope(scope, conditions);
    const text = `select ${COLUMNS} from break_glass b join journey j on j.journey_id = b.journey_id
      ${conditions.where} order by b.id desc limit ${conditions.value(rowsToRead(page))}`;
    const statement = { name: 'list-break-glass', text, prepared: false };
    const rows = await run<Row & object>(this.dataSource, statement, conditions.values);
    return pageOf(rows, page, brokenOf, ({ id }) => writeCursor([id]));
  }
}
