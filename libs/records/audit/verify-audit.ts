import type { AuditRow } from '#access/audit/row';
import { atHead, beginning, isBreak, step, type Break, type ChainEnd } from '#access/audit/walk';
import type { DataSource, QueryRunner } from 'typeorm';

export const AUDIT_COLUMNS = `chain, seq::text, trunc(extract(epoch from at) * 1000000)::text as at,
  person_id as "personId", role, action, subject_kind as "subjectKind", subject_id as "subjectId", route, outcome,
  rule_id as "ruleId", request_id as "requestId", details::text, encode(prev_hash, 'hex') as "prevHash",
  encode(hash, 'hex') as hash`;

const ENDS = `select chain, seq::text, encode(hash, 'hex') as hash from`;
const AT_A_TIME = 5_000;

export interface Verified {
  readonly rows: number;
  readonly chains: readonly ChainEnd[];
  /** The first of each chain that has one; none where the audit is whole. */
  readonly breaks: readonly Break[];
  /** Cuts by retention that the audit itself reports, but that no end kept elsewhere confirms. By itself the audit's report is no proof. */
  readonly unconfirmed: readonly ChainEnd[];
  /**
   * Rows that a person wrote and that do not name the request by which they did it; the first hundred. Everything that writes for a person names it, so
   * there should be none.
   */
  readonly unnamed: readonly Pick<ChainEnd, 'chain' | 'seq'>[];
}

/**
 * Checks every chain from its beginning, or from where retention cut it, to its head. It reads one snapshot, so that rows may be added meanwhile.
 * `earlier` are chain ends of an earlier check, kept elsewhere: the owner of the database can rewrite a whole chain, and only these ends would show it.
 * `onProgress` gets the number of rows so far.
 * @throws what PostgreSQL throws
 */
export const verifyAudit = async (
  dataSource: DataSource,
  { earlier = [], onProgress }: { earlier?: readonly ChainEnd[]; onProgress?: (rows: number) => void } = {},
): Promise<Verified> => {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  try {
    const heads = await ends(runner, 'audit_chain');
    const anchors = new Map((await ends(runner, 'audit_anchor')).map((end) => [end.chain, end]));
    const breaks: Break[] = await chainsWithoutHead(runner);
    const cuts = await retentions(runner);
    const unconfirmed: ChainEnd[] = [];
    let rows = 0;
    for (const head of heads) {
      const from = anchors.get(head.chain) ?? beginning(head.chain);
      const found = await walk(runner, from, earlier, (more) => {
        rows += more;
        onProgress?.(rows);
      });
      const anchor = anchors.get(head.chain);
      const broken =
        (anchor && notBelieved(anchor, cuts, earlier)) ?? (isBreak(found) ? found : atHead(found, head));
      if (broken) breaks.push(broken);
      // An end behind the anchor confirms it, too: its hash depends on all rows before it, including the one at which the chain was cut.
      else if (
        anchor &&
        !earlier.some(({ chain, seq }) => chain === anchor.chain && BigInt(seq) >= BigInt(anchor.seq))
      )
        unconfirmed.push(anchor);
    }
    return { rows, chains: heads, breaks, unconfirmed, unnamed: await unnamed(runner) };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
};

const ends = (runner: QueryRunner, table: string): Promise<ChainEnd[]> =>
  runner.query(`${ENDS} ${table} order by chain`) as Promise<ChainEnd[]>;

const same = (one: ChainEnd, other: ChainEnd): boolean =>
  one.chain === other.chain && one.seq === other.seq && one.hash === other.hash;

const notBelieved = (
  anchor: ChainEnd,
  cuts: readonly ChainEnd[],
  earlier: readonly ChainEnd[],
): Break | null => {
  const { chain, seq } = anchor;
  if (!cuts.some((cut) => same(cut, anchor)))
    return {
      chain,
      seq,
      what: 'anchor',
      detail: 'is where the chain begins, and no row of retention says so',
    };
  const other = earlier.some((one) => one.chain === chain && one.seq === seq && !same(one, anchor));
  return other ? { chain, seq, what: 'past', detail: 'had another hash at an earlier look' } : null;
};

/** The cuts by retention that the audit's own rows report. */
const retentions = (runner: QueryRunner): Promise<ChainEnd[]> =>
  runner.query(
    `select subject_id::int as chain, details->>'upTo' as seq, details->>'hash' as hash from audit
     where action = 'retention' and subject_kind = 'audit' and subject_id ~ '^[0-9]{1,2}$'`,
  ) as Promise<ChainEnd[]>;

/** Rows of earlier versions name no request, so only rows count that were written after that. */
const unnamed = (runner: QueryRunner): Promise<{ chain: number; seq: string }[]> =>
  runner.query(
    `select chain, seq::text from audit
     where action = 'write' and request_id is null and person_id <> 'system'
       and at > coalesce((select max(since) from former_request_ids), '-infinity')
     order by chain, audit.seq limit 100`,
  ) as Promise<{ chain: number; seq: string }[]>;

const chainsWithoutHead = async (runner: QueryRunner): Promise<Break[]> => {
  const [{ there, lost }] = (await runner.query(
    `select (select count(*)::int from audit_chain) as there,
            array(select distinct chain::int from audit where chain not in (select chain from audit_chain)) as lost`,
  )) as [{ there: number; lost: number[] }];
  const found: Break[] = lost.map((chain) => ({
    chain,
    seq: '1',
    what: 'cut',
    detail: 'belongs to a chain without a head',
  }));
  return there === 16
    ? found
    : [...found, { chain: 0, seq: '0', what: 'cut', detail: `only ${there} of 16 chains have a head` }];
};

const walk = async (
  runner: QueryRunner,
  from: ChainEnd,
  earlier: readonly ChainEnd[],
  walked: (rows: number) => void,
): Promise<ChainEnd | Break> => {
  let end = from;
  for (;;) {
    const rows = (await runner.query(
      `select ${AUDIT_COLUMNS} from audit where chain = $1 and audit.seq > $2 order by audit.seq limit ${AT_A_TIME}`,
      [from.chain, end === from ? '-9223372036854775808' : end.seq],
    )) as AuditRow[];
    for (const row of rows) {
      const next = step(end, row);
      if (isBreak(next)) return next;
      end = next;
      const known = earlier.find(({ chain, seq }) => chain === end.chain && seq === end.seq);
      if (known && known.hash !== end.hash)
        return {
          chain: end.chain,
          seq: end.seq,
          what: 'past',
          detail: 'had another hash at an earlier look',
        };
    }
    walked(rows.length);
    if (rows.length < AT_A_TIME) break;
  }
  const beyond = earlier.find(({ chain, seq }) => chain === end.chain && BigInt(seq) > BigInt(end.seq));
  return beyond
    ? { chain: beyond.chain, seq: beyond.seq, what: 'past', detail: 'was there at an earlier look' }
    : end;
};
