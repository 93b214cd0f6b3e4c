import type { Actor } from '#journey/model/actor';
import type { Scope } from '#access/scope';
import type { DataSource } from 'typeorm';
import { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { inScope } from '../journeys/in-scope.js';
import type { WritingRequest } from '../db/insert-once.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import { run } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';
import {
  BREAK,
  COLUMNS,
  FOLLOW_UP,
  LATELY,
  ONE,
  SOME,
  OF_REQUEST,
  OPEN_OF,
  ONE_AT_A_TIME,
  WHERE_IS,
} from './break-glass.sql.js';

/** Somebody who did something with it, and when: ISO. */
export interface FollowUp {
  readonly at: string;
  readonly by: Actor;
}

export interface BrokenGlass {
  /** Random: by it nobody can count. */
  readonly id: string;
  readonly journeyId: string;
  readonly by: Actor;
  readonly reason: string;
  readonly brokenAt: string;
  readonly expiresAt: string;
  /** Before its time was over; null where it was not. */
  readonly ended: FollowUp | null;
  readonly reviewed: FollowUp | null;
}

interface Row extends Omit<BrokenGlass, 'by' | 'brokenAt' | 'expiresAt'> {
  readonly personId: string;
  readonly personRole: Actor['role'];
  readonly brokenAt: Date;
  readonly expiresAt: Date;
  readonly hash: string;
}

/** Broken glass whose time is not over. */
export interface OpenGlass {
  readonly id: string;
  /** ISO */
  readonly until: string;
}

/** How glass is to be broken. */
export interface Breaking {
  readonly reason: string;
  /** ms */
  readonly lasts: number;
  /** By one person, in 24 hours. */
  readonly mostADay: number;
}

/** What came of it; `tooOften`: nothing was broken, and may be again from then on (ISO). */
export type Broken =
  | { readonly tooOften: string }
  | { readonly tooOften: null; readonly broken: BrokenGlass; readonly isSame: boolean };

const brokenOf = (row: Row): BrokenGlass => ({
  id: row.id,
  journeyId: row.journeyId,
  by: { id: row.personId, role: row.personRole },
  reason: row.reason,
  brokenAt: row.brokenAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  ended: at(row.ended),
  reviewed: at(row.reviewed),
});

/** In JSON PostgreSQL writes an instant in its own way. */
const at = (followUp: FollowUp | null): FollowUp | null =>
  followUp && { ...followUp, at: new Date(followUp.at).toISOString() };

/** Who had to see a journey outside their caseload, why, and how long. All methods throw DatabaseUnavailable. */
export class BreakGlass {
  constructor(private readonly dataSource: DataSource) {}

  /** Once for each request; null where there is no such journey. Of what one person breaks at the same time each is counted. */
  break(
    journeyId: string,
    by: Actor,
    { reason, lasts, mostADay }: Breaking,
    request: WritingRequest,
  ): Promise<Broken | null> {
    return inTransaction(this.dataSource, 'break-glass', async ({ run: inside }) => {
      await inside(ONE_AT_A_TIME, [by.id]);
      const [before] = await inside<Row>(OF_REQUEST, [request.id]);
      if (before) return { tooOften: null, broken: brokenOf(before), isSame: before.hash === request.hash };
      const [full] = await inside<{ again: Date }>(LATELY, [by.id, mostADay]);
      if (full) return { tooOften: full.again.toISOString() };
      const values = [journeyId, by.id, by.role, reason, lasts, request.id, request.hash];
      const [row] = await inside<Row>(BREAK, values);
      return row ? { tooOften: null, broken: brokenOf(row), isSame: true } : null;
    });
  }

  /** By which a journey is open to the person now; null where none is. */
  async openOf(personId: string, journeyId: string): Promise<OpenGlass | null> {
    const [row] = await run<{ id: string; expiresAt: Date }>(this.dataSource, OPEN_OF, [personId, journeyId]);
    return row ? { id: row.id, until: row.expiresAt.toISOString() } : null;
  }

  /** Where the journey is, and who broke it; null where there is none. */
  async whereIs(
    glassId: string,
  ): Promise<{ readonly track: string | null; readonly personId: string } | null> {
    const [row] = await run<{ track: string | null; personId: string }>(this.dataSource, WHERE_IS, [glassId]);
    return row ?? null;
  }

  /** By their ids; what there is not is left out. */
  async some(glassIds: readonly string[]): Promise<ReadonlyMap<string, BrokenGlass>> {
    if (glassIds.length === 0) return new Map();
    const rows = await run<Row & object>(this.dataSource, SOME, [glassIds]);
    return new Map(rows.map((row) => [row.id, brokenOf(row)]));
  }

  /** Ends it, or says that it was reviewed: once, and whoever comes second finds what the first has done. */
  async followUp(
    glassId: string,
    what: 'ended' | 'reviewed',
    by: Actor,
    requestId: string,
  ): Promise<BrokenGlass | null> {
    await run(this.dataSource, FOLLOW_UP, [glassId, what, by.id, by.role, requestId]);
    const [row] = await run<Row & object>(this.dataSource, ONE, [glassId]);
    return row ? brokenOf(row) : null;
  }

  /**
   * Latest first; where the scope is somebody's own, what they broke themselves. @param reviewed null: all
   * @throws MalformedCursor, RangeError for the limit
   */
  async list(scope: Scope, page: PageRequest, reviewed: boolean | null = null): Promise<Page<BrokenGlass>> {
    const conditions = new Conditions();
    if (page.after) {
      const [before] = readCursor(page.after, ['uuid']);
      conditions.add(
        `b.id < (select o.id from break_glass o where o.glass_id = ${conditions.value(before)}::uuid)`,
      );
    }
    if (scope.own !== null) conditions.add(`b.person_id = ${conditions.value(scope.own)}`);
    if (reviewed !== null)
      conditions.add(`b.id in (select w.break_glass_id from break_glass_task w
      where w.status = ${conditions.value(reviewed ? 'closed' : 'open')})`);
    inScope({ ...scope, own: null }, conditions);
    const text = `select ${COLUMNS} from break_glass b join journey j on j.journey_id = b.journey_id
      ${conditions.where} order by b.id desc limit ${conditions.value(rowsToRead(page))}`;
    const statement = { name: 'list-break-glass', text, prepared: false };
    const rows = await run<Row & object>(this.dataSource, statement, conditions.values);
    return pageOf(rows, page, brokenOf, ({ id }) => writeCursor([id]));
  }
}
