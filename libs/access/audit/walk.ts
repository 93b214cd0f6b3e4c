import { hashOf } from './canonical.js';
import { GENESIS, type AuditRow } from './row.js';

/** Where a chain ends: the number and the hash of its last row. */
export interface ChainEnd {
  readonly chain: number;
  readonly seq: string;
  readonly hash: string;
}

/** The first row of a chain that is not as it was written. */
export interface Break {
  readonly chain: number;
  readonly seq: string;
  /**
   * `content`: a field does not match the row's hash. `link`: the row does not follow from the row before it, which was replaced together with its own
   * hash. `gap`: rows are missing before this one. `cut`: rows are missing at the end, or the chain's head has another hash than its last row. `past`:
   * this row had another hash when it was checked before. `anchor`: the chain begins after this row, and no row of the audit says that retention cut it
   * there.
   */
  readonly what: 'content' | 'link' | 'gap' | 'cut' | 'past' | 'anchor';
  readonly detail: string;
}

/** The end of a chain to which nothing has been written yet. */
export const beginning = (chain: number): ChainEnd => ({ chain, seq: '0', hash: GENESIS });

/** Checks `row`, which follows directly after `end` in the table. Returns the new end of the chain, or what is wrong with the row. */
export const step = (end: ChainEnd, row: AuditRow): ChainEnd | Break => {
  const { chain, seq, hash } = row;
  const expected = BigInt(end.seq) + 1n;
  if (BigInt(seq) !== expected)
    return { chain, seq: String(expected), what: 'gap', detail: `is missing: row ${seq} comes next` };
  // The content is checked first: a row whose `prevHash` was changed does not match its own hash, so the row itself is at fault.
  if (hashOf(row) !== hash)
    return { chain, seq, what: 'content', detail: 'is not what its hash was made of' };
  if (row.prevHash !== end.hash)
    return { chain, seq, what: 'link', detail: `does not follow from row ${end.seq} as that is now` };
  return { chain, seq, hash };
};

/** Checks that the last row is the one that the chain's head names; null if it is. */
export const atHead = (end: ChainEnd, head: ChainEnd): Break | null => {
  const missing = BigInt(head.seq) - BigInt(end.seq);
  const { chain } = head;
  if (missing > 0n)
    return {
      chain,
      seq: String(BigInt(end.seq) + 1n),
      what: 'cut',
      detail: `is missing with all to ${head.seq}`,
    };
  if (missing < 0n)
    return {
      chain,
      seq: String(BigInt(head.seq) + 1n),
      what: 'cut',
      detail: `stands behind the end, ${head.seq}`,
    };
  if (end.hash !== head.hash)
    return { chain, seq: end.seq, what: 'cut', detail: 'is not the row that the chain ended with' };
  return null;
};

export const isBreak = (found: ChainEnd | Break): found is Break => 'what' in found;
