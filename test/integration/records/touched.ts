import type { DataSource } from 'typeorm';

/** What a statement touched while it ran, however PostgreSQL went about it. */
export interface Touched {
  /** Rows that were looked at, those left aside among them, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Pages, each as often as it was looked at, of tables and of indexes. */
  readonly pages: number;
}

interface Node {
  readonly 'Relation Name'?: string;
  /** On average, in each loop. */
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Runs it, and measures. */
export const touchedBy = async (
  dataSource: DataSource,
  { text, values }: { readonly text: string; readonly values: unknown[] },
): Promise<Touched> => {
  const [explained] = await dataSource.query<[{ 'QUERY PLAN': [{ Plan: Node }] }]>(
    `explain (analyze, buffers, format json) ${text}`,
    values,
  );
  const whole = explained['QUERY PLAN'][0].Plan;
  const rows: Record<string, number> = {};
  for (const node of nodesOf(whole)) {
    const table = node['Relation Name'];
    if (table === undefined) continue;
    const aside = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    rows[table] = (rows[table] ?? 0) + (node['Actual Rows'] + aside) * node['Actual Loops'];
  }
  return { rows, pages: whole['Shared Hit Blocks'] + whole['Shared Read Blocks'] };
};

/** How many pages the table has: what a look at every row would touch. */
export const pagesOf = async (dataSource: DataSource, table: string): Promise<number> => {
  const [{ pages }] = await dataSource.query<[{ pages: number }]>(
    `select (pg_relation_size($1) / current_setting('block_size')::int)::int as pages`,
    [table],
  );
  return pages;
};
