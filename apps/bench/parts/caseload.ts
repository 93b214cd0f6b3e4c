import { createDataSource } from '#records/data-source';
import type { JourneyFilter } from '#records/journeys/journey-filter';
import { migrate } from '#records/migrate';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { insertManyJourneys } from '#scenarios/many-journeys';
import type { DataSource } from 'typeorm';
import { interleave } from '../measure/interleave.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { timed } from '../measure/timed.js';
import type { Ground } from '../ground.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

const FEW = 1_000;
const MANY = 100_000;
const LIMIT = 25;
const PAGES_A_ROUND = 60;

interface Wish {
  readonly what: string;
  readonly filter: JourneyFilter;
  /** Pages that are passed over: as many as a thousand journeys have, except the last. */
  readonly deep: number;
}

/** Filters with which also a thousand journeys fill a page, because a short page would cost less. */
const WISHES: readonly Wish[] = [
  { what: 'first page', filter: {}, deep: 0 },
  { what: 'deep page', filter: {}, deep: 38 },
  { what: 'phase', filter: { phase: 'treatment' }, deep: 0 },
  { what: 'tier', filter: { tier: 'T2' }, deep: 0 },
  { what: 'track and risk', filter: { track: 't3', risk: 'low' }, deep: 0 },
  { what: 'overdue', filter: { overdue: true }, deep: 0 },
];

/** Compares a page of the caseload with that of a hundred times as many journeys. */
export const caseloadPart: Part = async (ground, rounds) => {
  const few = await filled(ground, FEW);
  const many = await filled(ground, MANY);
  const findings = await ground.progress.step('caseload: pages', async () => {
    const found: Finding[] = [];
    for (const wish of WISHES) found.push(await compare(few, many, wish, rounds));
    return found;
  });
  await few.destroy();
  await many.destroy();
  return findings;
};

const compare = async (
  few: DataSource,
  many: DataSource,
  { what, filter, deep }: Wish,
  rounds: number,
): Promise<Finding> => {
  const arm = async (dataSource: DataSource) => {
    const journeys = new ReadJourneys(dataSource);
    let after: string | null = null;
    for (let page = 0; page < deep; page += 1)
      after = (await journeys.list(filter, { limit: LIMIT, after })).next;
    return async (): Promise<number> => {
      const took: number[] = [];
      while (took.length < PAGES_A_ROUND)
        took.push(
          await timed(async () => {
            const { items } = await journeys.list(filter, { limit: LIMIT, after });
            if (items.length < LIMIT) throw new Error(`${what}: a page of ${items.length}`);
          }),
        );
      return median(took);
    };
  };
  const arms = { few: await arm(few), many: await arm(many) };
  await interleave(1, arms);
  const measured = await interleave(rounds, arms);
  return {
    what: `caseload page (${what}) at 100,000 ÷ at 1,000`,
    ...estimate(ratios(measured.many, measured.few)),
    limit: 1.25,
    bound: 'at most',
    parts: [`at 1,000 ${ms(median(measured.few))}, at 100,000 ${ms(median(measured.many))}`],
  };
};

/** A database of its own with so many journeys. */
const filled = async (ground: Ground, count: number): Promise<DataSource> => {
  const name = `caseload_${count}`;
  await ground.dataSource.query(`create database ${name} template template0`);
  const url = new URL(ground.databaseUrl);
  url.pathname = `/${name}`;
  const settings = { applicationName: 'bench', statementTimeoutMs: 300_000 };
  const dataSource = await createDataSource(url.href, settings).initialize();
  await migrate(dataSource);
  await ground.progress.step(`caseload: ${count} journeys`, () => insertManyJourneys(dataSource, count));
  return dataSource;
};
