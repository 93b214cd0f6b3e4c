import { randomUUID } from 'node:crypto';
import type { Scope } from '#access/scope';
import { mergeFault, type MergeFault, type MergeSide } from '#client/merge-fault';
import type { Actor } from '#journey/model/actor';
import type { DataSource } from 'typeorm';
import type { ClientSummary } from '../clients/client-summary.js';
import { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { RecordRefused } from '../db/errors/record-refused.js';
import type { WritingRequest } from '../db/insert-once.js';
import { pageOf, rowsToRead, type Page, type PageRequest } from '../db/page.js';
import type { Session } from '../db/session.js';
import { run } from '../db/statement.js';
import { inTransaction } from '../db/transaction.js';
import { scopeConditions } from '../journeys/in-scope.js';
import { MOST_COUNTED } from '../journeys/read-tasks.js';
import * as sql from './client-merges.sql.js';

export type MergeStatus = 'proposed' | 'signed' | 'undone';

/** Who took a step of the merge, and when (ISO 8601). */
export interface MergeStep {
  readonly at: string;
  readonly by: Actor;
}

/** A merge: two clients who are said to be one person. */
export interface ClientMerge {
  readonly id: string;
  readonly status: MergeStatus;
  /** Who stays. */
  readonly survivor: ClientSummary;
  /** The client who is part of the survivor as long as the merge holds. */
  readonly other: ClientSummary;
  readonly reason: string;
  readonly proposed: MergeStep;
  readonly signed: MergeStep | null;
  /** Set if the merge was undone; or, if it was never signed, if it was declined. */
  readonly undone: (MergeStep & { readonly reason: string }) | null;
}

export type Merged =
  | { readonly kind: 'done'; readonly merge: ClientMerge; readonly isSame: boolean }
  /** There is no such merge. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'fault'; readonly fault: MergeFault }
  /** The same two are proposed already. */
  | { readonly kind: 'waits'; readonly mergeId: string }
  /** The request's key came with something else before. */
  | { readonly kind: 'reused' }
  /** The merge can no longer be signed, or undone. */
  | { readonly kind: 'over'; readonly status: MergeStatus };

/** Where the two clients of a merge have been, and who proposed it. */
export interface WhereMergeIs {
  readonly survivor: readonly { readonly track: string | null }[];
  readonly other: readonly { readonly track: string | null }[];
  readonly proposedBy: string;
}

interface StepRow extends MergeStep {
  readonly reason: string | null;
  readonly requestId: string;
  readonly hash: string;
}

interface Row extends Pick<ClientMerge, 'id' | 'survivor' | 'other' | 'reason'> {
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly proposedAs: Actor['role'];
  readonly hash: string;
  readonly signed: StepRow | null;
  readonly undone: StepRow | null;
}

/** Merges two clients, and separates them again (ADR 36). All methods throw DatabaseUnavailable. */
export class ClientMerges {
  constructor(private readonly dataSource: DataSource) {}

  /** Proposes a merge, once for each request. Nothing is merged yet. */
  propose(
    survivor: string,
    other: string,
    reason: string,
    by: Actor,
    request: WritingRequest,
  ): Promise<Merged> {
    return this.once('propose-merge', async ({ run: inside }) => {
      const fault = await faultOf(inside, survivor, other);
      const [before] = await inside<Row & object>(sql.OF_REQUEST, [request.id]);
      if (before) return { kind: 'done', merge: mergeOf(before), isSame: before.hash === request.hash };
      if (fault) return { kind: 'fault', fault };
      const [waiting] = await inside<{ id: string }>(sql.WAITING, [survivor, other]);
      if (waiting) return { kind: 'waits', mergeId: waiting.id };
      const id = randomUUID();
      const values = [id, survivor, other, reason, by.id, by.role, request.id, request.hash];
      await inside(sql.PROPOSE, values);
      return { kind: 'done', merge: mergeOf((await rowOf(inside, id))!), isSame: true };
    });
  }

  /** Signs the merge, once for each request. From now on the two are one. */
  sign(mergeId: string, by: Actor, request: WritingRequest): Promise<Merged> {
    return this.step(mergeId, 'signed', null, by, request, async (inside, { survivor, other }) => {
      const fault = await faultOf(inside, survivor.id, other.id);
      if (fault) return fault;
      await inside(sql.JOIN, [survivor.id, other.id]);
      return null;
    });
  }

  /** Undoes the merge, once for each request. The two are separate again, as they were; a proposal that was not signed is declined. */
  undo(mergeId: string, reason: string, by: Actor, request: WritingRequest): Promise<Merged> {
    return this.step(mergeId, 'undone', reason, by, request, async (inside, { survivor, other, signed }) => {
      if (signed) await inside(sql.PART, [survivor.id, other.id]);
      return null;
    });
  }

  /** Null where there is none. */
  async whereIs(mergeId: string): Promise<WhereMergeIs | null> {
    const [row] = await run<WhereMergeIs & object>(this.dataSource, sql.WHERE_IS, [mergeId]);
    return row ?? null;
  }

  /** Null where there is none. */
  async one(mergeId: string): Promise<ClientMerge | null> {
    const [row] = await run<Row & object>(this.dataSource, sql.ONE, [mergeId]);
    return row ? mergeOf(row) : null;
  }

  /**
   * Latest first. Lists the merges of which both clients are in the scope, each by a journey of their own.
   * @param of client whose merges to list; null for all @throws MalformedCursor, RangeError for the limit
   */
  async list(
    scope: Scope,
    page: PageRequest,
    { of, status }: { readonly of?: string | null; readonly status?: MergeStatus | null },
  ): Promise<Page<ClientMerge>> {
    const conditions = new Conditions();
    bothIn(scope, conditions);
    if (of) conditions.add(`${conditions.value(of)}::uuid in (m.survivor_id, m.other_id)`);
    if (status) conditions.add(STANDS[status]);
    if (page.after) {
      const [proposedAt, id] = readCursor(page.after, ['instant', 'uuid']);
      const place = `${conditions.value(proposedAt)}::timestamptz, ${conditions.value(id)}::uuid`;
      conditions.add(`(m.proposed_at, m.merge_id) < (${place})`);
    }
    const text = `select ${sql.COLUMNS} ${sql.FROM} ${conditions.where}
      order by m.proposed_at desc, m.merge_id desc limit ${conditions.value(rowsToRead(page))}`;
    const statement = { name: 'list-merges', text, prepared: false };
    const rows = await run<Row & object>(this.dataSource, statement, conditions.values);
    return pageOf(rows, page, mergeOf, (row) => writeCursor([row.proposedAt.toISOString(), row.id]));
  }

  /** How many of which both clients are in the scope wait for the signature of this person, who signs none that they proposed; up to `MOST_COUNTED` + 1. */
  async toSign(scope: Scope, person: string): Promise<number> {
    const conditions = new Conditions();
    conditions.add(`w.proposed_by <> ${conditions.value(person)}`);
    bothIn(scope, conditions);
    const text = `select count(*)::int as waiting from (
      select from merge_to_sign w join client_merge m on m.merge_id = w.merge_id ${conditions.where} limit ${MOST_COUNTED + 1}) one`;
    const statement = { name: 'count-merges-to-sign', text, prepared: false };
    const [row] = await run<{ waiting: number }>(this.dataSource, statement, conditions.values);
    return row!.waiting;
  }

  private async once(name: string, work: (session: Session) => Promise<Merged>): Promise<Merged> {
    try {
      return await inTransaction(this.dataSource, name, work);
    } catch (error) {
      const constraint = error instanceof RecordRefused ? error.constraint : null;
      if (constraint === 'client_merge_of_request' || constraint === 'client_merge_step_of_request')
        return { kind: 'reused' };
      throw error;
    }
  }

  private step(
    mergeId: string,
    step: 'signed' | 'undone',
    reason: string | null,
    by: Actor,
    request: WritingRequest,
    take: (inside: Session['run'], merge: Row) => Promise<MergeFault | null>,
  ): Promise<Merged> {
    return this.once('merge-step', async ({ run: inside }) => {
      const unlocked = await rowOf(inside, mergeId);
      if (!unlocked) return { kind: 'unknown' };
      await inside(sql.LOCK_BOTH, [unlocked.survivor.id, unlocked.other.id]);
      const found = (await rowOf(inside, mergeId))!;
      const done = found[step];
      if (done?.requestId === request.id)
        return { kind: 'done', merge: mergeOf(found), isSame: done.hash === request.hash };
      const { status } = mergeOf(found);
      if (status === 'undone' || done) return { kind: 'over', status };
      const fault = await take(inside, found);
      if (fault) return { kind: 'fault', fault };
      await inside(sql.STEP, [mergeId, step, by.id, by.role, reason, request.id, request.hash]);
      return { kind: 'done', merge: mergeOf((await rowOf(inside, mergeId))!), isSame: true };
    });
  }
}

/** Limits merges `m` to those of which both clients are in the scope, each by a journey of their own. */
const bothIn = (scope: Scope, conditions: Conditions): void => {
  for (const side of ['survivor_id', 'other_id']) {
    const within = scopeConditions(scope, conditions).map((condition) => ` and ${condition}`);
    conditions.add(`exists (select from journey j where j.client_id = m.${side}${within.join('')})`);
  }
};

const has = (step: 'signed' | 'undone'): string =>
  `exists (select from client_merge_step t where t.merge_id = m.merge_id and t.step = '${step}')`;

const STANDS: Readonly<Record<MergeStatus, string>> = {
  proposed: 'm.merge_id in (select w.merge_id from merge_to_sign w)',
  signed: `${has('signed')} and not ${has('undone')}`,
  undone: has('undone'),
};

/** Locks the two clients until the transaction ends, and returns why they cannot be merged; null if they can. */
const faultOf = async (
  inside: Session['run'],
  survivor: string,
  other: string,
): Promise<MergeFault | null> => {
  await inside(sql.LOCK_BOTH, [survivor, other]);
  const sides = await inside<MergeSide & object>(sql.SIDES, [survivor, other]);
  const sideOf = (id: string): MergeSide => sides.find((side) => side.id === id) ?? nobody(id);
  return mergeFault(sideOf(survivor), sideOf(other));
};

const nobody = (id: string): MergeSide => ({
  ...{ id, isKnown: false, mergedInto: null, hasMerged: false, open: null },
});

const rowOf = async (inside: Session['run'], mergeId: string): Promise<Row | null> =>
  (await inside<Row & object>(sql.ONE, [mergeId]))[0] ?? null;

const mergeOf = (row: Row): ClientMerge => ({
  ...{ id: row.id, survivor: row.survivor, other: row.other, reason: row.reason },
  status: row.undone ? 'undone' : row.signed ? 'signed' : 'proposed',
  proposed: { at: row.proposedAt.toISOString(), by: { id: row.proposedBy, role: row.proposedAs } },
  signed: row.signed && stepOf(row.signed),
  undone: row.undone && { ...stepOf(row.undone), reason: row.undone.reason! },
});

/** PostgreSQL formats instants inside JSON in its own way, so they are parsed and formatted again. */
const stepOf = ({ at, by }: StepRow): MergeStep => ({ at: new Date(at).toISOString(), by });
