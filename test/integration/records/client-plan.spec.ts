import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { Described } from '#client/likeness';
import { candidateValues, FIND_CANDIDATES } from '#records/clients/client-candidates';
import type { PersonFilter } from '#records/clients/clients-named';
import { MatchClients } from '#records/journeys/match-clients';
import { ReadClients, searchClients } from '#records/journeys/read-clients';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const CLIENTS = 100_000;
const LIMIT = 50;
const SAMPLES = 6;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
  await insertManyJourneys(database.owner, CLIENTS);
});
afterAll(() => database.drop());

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows of tables and indexes that were looked at, whatever the way to them is called. */
const touched = async (text: string, values: unknown[]): Promise<number> => {
  const explained: { 'QUERY PLAN': [{ Plan: PlanNode }] }[] = await database.dataSource.query(
    `explain (analyze, format json) ${text}`,
    values,
  );
  return nodesOf(explained[0]!['QUERY PLAN'][0].Plan)
    .filter((node) => node['Relation Name'] !== undefined || node['Index Name'] !== undefined)
    .map((node) => {
      const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
      return (node['Actual Rows'] + removed) * node['Actual Loops'];
    })
    .reduce((sum, rows) => sum + rows, 0);
};

describe('a search among 100,000 clients', () => {
  it.each<[PersonFilter, number]>([
    [{ name: 'family777' }, LIMIT],
    [{ name: 'FAMILY77777' }, 1],
    [{ name: 'given123 family5123' }, 11],
    [{ name: 'Family5123, Given123' }, 11],
    [{ name: 'f' }, LIMIT],
    [{ name: 'g f' }, LIMIT],
    [{ name: 'given4321' }, 20],
    [{ name: 'nobody' }, 0],
    [{ birthDate: '1975-03-06' }, 4],
    [{ birthDate: '1975-03' }, LIMIT],
    [{ birthDate: '1975-03-06', name: 'f' }, 4],
  ])('%j touches few of them', async (person, expected) => {
    const { items } = await new ReadClients(database.dataSource).search(person, { limit: LIMIT });
    expect(items).toHaveLength(expected);
    const { text, values } = searchClients(person, { limit: LIMIT });
    expect(await touched(text, values)).toBeLessThanOrEqual(2_000);
  });
});

test('a month is no long look, whichever sample of the clients PostgreSQL has taken', async () => {
  const { text, values } = searchClients({ birthDate: '1975-03' }, { limit: LIMIT });
  const looks: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await database.owner.query('analyze client');
    looks.push(await touched(text, values));
  }
  expect(Math.max(...looks)).toBeLessThanOrEqual(2_000);
});

describe('a look for who else somebody may be', () => {
  const sent = (more: Partial<Described>): Described => ({
    ...{ recordSystem: null, recordNumber: null, family: null, given: null, birthDate: null, phone: null },
    ...more,
  });
  const person = async (n: number): Promise<Described> => {
    const [row] = await database.owner.query<Described[]>(
      `select family, given, birth_date as "birthDate" from client where family = $1`,
      [`Family${n}`],
    );
    return sent(row!);
  };

  it('touches few of 100,000 clients, and finds the one', async () => {
    const one = await person(77_777);
    const swapped = { ...one, family: one.given, given: one.family };
    for (const described of [one, swapped]) {
      const [best] = await new MatchClients(database.dataSource).of(described);
      expect(best).toMatchObject({ score: 'likely', client: { family: 'Family77777' } });
      expect(await touched(FIND_CANDIDATES.text, candidateValues(described, null))).toBeLessThanOrEqual(
        2_000,
      );
    }
  });

  it('touches no more than those of a year where only that is known', async () => {
    const one = await person(77_777);
    const described = { ...one, birthDate: one.birthDate!.slice(0, 4) };
    const [best] = await new MatchClients(database.dataSource).of(described);
    expect(best).toMatchObject({ score: 'possible', client: { family: 'Family77777' } });
    expect(await touched(FIND_CANDIDATES.text, candidateValues(described, null))).toBeLessThanOrEqual(20_000);
  });

  it('finds the one also where very many were born on one day, and reads each of them in an index once at most', async () => {
    await database.owner.query(`update client set birth_date = '1990-01-01' where birth_date < '1970'`);
    await database.owner.query('vacuum analyze client');
    const [one] = await database.owner.query<Described[]>(
      `select family, given, birth_date as "birthDate" from client where birth_date = '1990-01-01' order by id desc limit 1`,
    );
    const described = sent(one!);
    const [best] = await new MatchClients(database.dataSource).of(described);
    expect(best).toMatchObject({ score: 'likely', client: { family: one!.family } });
    expect(await touched(FIND_CANDIDATES.text, candidateValues(described, null))).toBeLessThanOrEqual(
      CLIENTS,
    );
  });
});
