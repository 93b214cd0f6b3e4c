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
  WOULD_BREAK,
} from './break-glass.sql.js';

/** Who ended or reviewed it, and when (ISO 8601). */
export interface FollowUp {
  readonly at: string;
  readonly by: Actor;
}

export interface BrokenGlass {
  /** A random id, from which nobody can tell how many there are. */
  readonly id: string;
  readonly journeyId: string;
  readonly by: Actor;
  readonly reason: string;
  readonly brokenAt: string;
  readonly expiresAt: string;
  /** Set if it was ended before its time was over; null if not. */
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

/** An emergency access whose time is not over. */
export interface OpenGlass {
  readonly id: string;
  /** ISO */
  readonly until: string;
}

/** For what reason, for how long and how often the glass may be broken. */
export interface Breaking {
  readonly reason: string;
  /** Milliseconds. */
  readonly lasts: number;
  /** By one person, in 24 hours. */
  readonly mostADay: number;
}

/** The outcome. `tooOften`: the glass was not broken, and the person may break it again from that instant on (ISO 8601). */
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

/** PostgreSQL formats instants inside JSON in its own way, so they are parsed and formatted again. */
const at = (followUp: FollowUp | null): FollowUp | null =>
  followUp && { ...followUp, at: new Date(followUp.at).toISOString() };

/** Who had to see a journey outside their caseload, why, and how long. All methods throw DatabaseUnavailable. */
export class BreakGlass {
  constructor(private readonly dataSource: DataSource) {}

  /** Breaks the glass, once for each request; null if there is no such journey. If one person breaks it several times at once, each time is counted. */
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

  /** The same question without breaking it, and without waiting for other requests of the person; null if there is no such journey. */
  async wouldBreak(
    journeyId: string,
    personId: string,
    mostADay: number,
  ): Promise<{ readonly tooOften: string | null } | null> {
    const [row] = await run<{ exists: boolean; again: Date | null }>(this.dataSource, WOULD_BREAK, [
      ...[personId, mostADay, journeyId],
    ]);
    const { exists, again } = row!;
    return again || exists ? { tooOften: again?.toISOString() ?? null } : null;
  }

  /** The emergency access by which the journey is open to the person now; null if there is none. */
  async openOf(personId: string, journeyId: string): Promise<OpenGlass | null> {
    const [row] = await run<{ id: string; expiresAt: Date }>(this.dataSource, OPEN_OF, [personId, journeyId]);
    return row ? { id: row.id, until: row.expiresAt.toISOString() } : null;
  }

  /** The track of the journey, and who broke the glass; null if there is no such emergency access. */
  async whereIs(
    glassId: string,
  ): Promise<{ readonly track: string | null; readonly personId: string } | null> {
    const [row] = await run<{ track: string | null; personId: string }>(this.dataSource, WHERE_IS, [glassId]);
    return row ?? null;
  }

  /** The emergency accesses with these ids. An id that does not exist is left out. */
  async some(glassIds: readonly string[]): Promise<ReadonlyMap<string, BrokenGlass>> {
    if (glassIds.length === 0) return new Map();
    const rows = await run<Row & object>(this.dataSource, SOME, [glassIds]);
    return new Map(rows.map((row) => [row.id, brokenOf(row)]));
  }

  /** Records that it was ended, or reviewed. Each is recorded once: a second caller gets what the first has recorded. */
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
   * Latest first. If the scope is limited to a person's own caseload, the list has what that person broke. @param reviewed null for all
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
