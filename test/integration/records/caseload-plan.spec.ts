import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listJourneys, ReadJourneys } from '#records/journeys/read-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { FILTER_COMBINATIONS, insertManyJourneys } from './many-journeys.js';

const LIMIT = 25;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  await insertManyJourneys(database.owner, 100_000);
});
afterAll(() => database.drop());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const planOf = async ({ text, values }: { text: string; values: unknown[] }): Promise<PlanNode[]> => {
  const explained: { 'QUERY PLAN': [{ Plan: PlanNode }] }[] = await database.dataSource.query(
    `explain (analyze, format json) ${text}`,
    values,
  );
  return nodesOf(explained[0]!['QUERY PLAN'][0].Plan);
};

it.each(FILTER_COMBINATIONS)('a page of 100,000 journeys reads its own rows: %j', async (filter) => {
  const { next } = await new ReadJourneys(database.dataSource).list(filter, { limit: LIMIT });
  for (const after of next === null ? [null] : [null, next]) {
    const plan = await planOf(listJourneys(filter, { limit: LIMIT, after }));
    const scan = plan.find((node) => node['Relation Name'] === 'journey');
    expect(scan).toMatchObject({
      'Node Type': 'Index Scan',
      'Index Name': expect.stringMatching(/^caseload/),
    });
    expect(scan!['Actual Rows']).toBeLessThanOrEqual(LIMIT + 1);
    // A filter may be left to the rows where most rows pass it: not overdue (19 of 20), or low risk (1 of 3).
    expect(scan!['Rows Removed by Filter'] ?? 0).toBeLessThanOrEqual(4 * LIMIT);
    expect(plan.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  }
});

it.each([{ name: 'family777' }, { name: 'given123 family9' }, { recordNumber: 'N12345' }])(
  'looks %j up by an index',
  async (filter) => {
    const plan = await planOf(listJourneys(filter, { limit: LIMIT }));
    expect(plan.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  },
);

it('finds what a clinician may know of, on call and behind broken glass, by indexes', async () => {
  await database.owner.query(
    `insert into journey_event (journey_id, seq, at, type, data, by_id, by_role)
     select journey_id, 1, now(), case when number_of % 10 = 0 then 'riskRaised' else 'riskDisposed' end, '{}', 'x', 'system'
     from (select journey_id, row_number() over () as number_of from journey where risk = 'high') some`,
  );
  await database.owner.query('vacuum analyze journey_event');
  const scope = { tracks: null, own: 'clinician-1', also: ['glass', 'onCall'] } as const;
  const { items } = await new ReadJourneys(database.dataSource).list({}, { limit: LIMIT }, scope);
  expect(items).toHaveLength(LIMIT);
  expect(new Set(items.map(({ risk }) => risk))).toEqual(new Set(['high']));
  const plan = await planOf(listJourneys({}, { limit: LIMIT, after: null }, scope));
  const scanned = plan
    .filter((node) => node['Relation Name'] === 'journey')
    .map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
  // Some two thousand have been at high risk, of a hundred thousand.
  for (const rows of scanned) expect(rows).toBeLessThan(5_000);
});
