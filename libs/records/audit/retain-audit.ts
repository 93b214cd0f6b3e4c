import { beginning, isBreak, step, type ChainEnd } from '#access/audit/walk';
import type { AuditRow } from '#access/audit/row';
import type { DataSource, QueryRunner } from 'typeorm';
import { AUDIT_COLUMNS } from './verify-audit.js';

const AT_A_TIME = 5_000;
const ANCHORS = `select chain, seq::text, encode(hash, 'hex') as hash from audit_anchor`;

/**
 * Removes the rows from before `before` from every chain, up to the first younger row, and leaves an anchor at the cut. Each row is passed to `keep`
 * first, and must be durable once `kept` resolves. Then all rows are removed in one transaction, which also adds a row to the audit for each chain. Only
 * the owner of the tables may do it. Returns how many rows were removed, and where each chain begins that was ever cut. These ends have to be kept
 * elsewhere: they confirm the anchors later.
 * @throws Error if a row that is to be removed was changed since it was written; then nothing has changed.
 */
export const retainAudit = async (
  owner: DataSource,
  { before, keep, kept }: { before: Date; keep: (row: AuditRow) => void; kept: () => Promise<void> },
): Promise<{ readonly gone: number; readonly anchors: readonly ChainEnd[] }> => {
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('set local statement_timeout = 0');
    // In the order in which everybody takes chains.
    const heads = await query<{ chain: number }>(
      runner,
      'select chain from audit_chain order by chain for update',
    );
    let gone = 0;
    for (const { chain } of heads) gone += await cut(runner, chain, before, keep);
    const anchors = await query<ChainEnd>(runner, `${ANCHORS} order by chain`);
    await kept();
    await runner.commitTransaction();
    return { gone, anchors };
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
};

const query = async <Row>(runner: QueryRunner, text: string, values: unknown[] = []): Promise<Row[]> =>
  (await runner.query(text, values)) as Row[];

const cut = async (
  runner: QueryRunner,
  chain: number,
  before: Date,
  keep: (row: AuditRow) => void,
): Promise<number> => {
  const [anchor] = await query<ChainEnd>(runner, `${ANCHORS} where chain = $1`, [chain]);
  let end: ChainEnd = anchor ?? beginning(chain);
  let gone = 0;
  for (let young = false; !young;) {
    const rows = await query<AuditRow & { young: boolean }>(
      runner,
      `select ${AUDIT_COLUMNS}, at >= $3 as young from audit where chain = $1 and audit.seq > $2
       order by audit.seq limit ${AT_A_TIME}`,
      [chain, end.seq, before],
    );
    for (const { young: isYoung, ...row } of rows) {
      young = isYoung;
      if (young) break;
      const next = step(end, row);
      if (isBreak(next))
        throw new Error(`chain ${chain}, row ${next.seq} ${next.detail}: nothing was removed`);
      keep(row);
      end = next;
      gone += 1;
    }
    if (rows.length < AT_A_TIME) break;
  }
  if (gone === 0) {
    // The audit's row about the last cut may be older than `before` itself and be removed later, so it is written again.
    if (anchor) await sayCut(runner, anchor);
    return 0;
  }
  const at = [chain, end.seq, end.hash];
  await runner.query(
    `insert into audit_anchor (chain, seq, hash) values ($1, $2, decode($3, 'hex'))
     on conflict (chain) do update set (seq, hash, removed_at) = (excluded.seq, excluded.hash, now())`,
    at,
  );
  await runner.query('delete from audit where chain = $1 and seq <= $2', at.slice(0, 2));
  await sayCut(runner, end);
  return gone;
};

/** Writes the audit's row about a cut. Without this row an anchor is not accepted. */
const sayCut = (runner: QueryRunner, { chain, seq, hash }: ChainEnd): Promise<unknown> =>
  runner.query(
    `insert into audit (action, subject_kind, subject_id, outcome, details)
     values ('retention', 'audit', $1, 'allowed', jsonb_build_object('upTo', $2::text, 'hash', $3::text))`,
    [String(chain), seq, hash],
  );
