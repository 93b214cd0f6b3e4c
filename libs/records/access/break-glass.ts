import type { Actor } from '#journey/model/actor';
import type { Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { inScope } from '../journeys/in-scope.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { insertion, recordOnce, type WritingRequest } from '../db/insert-once.js';
import { repositoryOf } from '../db/repository.js';
import { onItsOwn } from '../db/session.js';
import { run } from '../db/statement.js';
import { BreakGlassRow } from './break-glass.entity.js';

export interface BrokenGlass {
  readonly id: string;
  readonly journeyId: string;
  readonly by: Actor;
  readonly reason: string;
  readonly brokenAt: string;
  readonly expiresAt: string;
}

type Row = Pick<
  BreakGlassRow,
  'id' | 'journeyId' | 'personId' | 'personRole' | 'reason' | 'brokenAt' | 'expiresAt'
>;

const COLUMNS = `b.id, b.journey_id as "journeyId", b.person_id as "personId", b.person_role as "personRole", b.reason,
  b.broken_at as "brokenAt", b.expires_at as "expiresAt"`;

const BREAK = insertion({
  name: 'break-glass',
  table: 'break_glass',
  row: {
    journey_id: 'journey_id',
    person_id: '$4',
    person_role: '$5',
    reason: '$6',
    expires_at: "clock_timestamp() + $7 * interval '1 millisecond'",
    request_id: '$1',
    request_hash: '$2',
  },
  from: 'journey where journey_id = $3',
  audit: {
    person_id: 'person_id',
    role: 'person_role',
    action: "'break-glass'",
    subject_kind: "'journey'",
    subject_id: 'journey_id',
    details: "jsonb_build_object('breakGlass', id::text)",
  },
});

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
  by: { id: personId, role: personRole as Actor['role'] },
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
    request: WritingRequest,
  ): Promise<{ readonly broken: BrokenGlass; readonly isSame: boolean } | null> {
    const values = [journeyId, by.id, by.role, reason, lasts];
    const broken = repositoryOf(this.dataSource, BreakGlassRow, BREAK.name);
    const kept = await recordOnce(onItsOwn(this.dataSource), BREAK, request, values, () =>
      broken.findOneBy({ requestId: request.id }),
    );
    return kept && { broken: brokenOf(kept.row), isSame: kept.isSame };
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
