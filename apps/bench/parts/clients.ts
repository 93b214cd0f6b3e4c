import { createDataSource } from '#records/data-source';
import type { PersonFilter } from '#records/clients/clients-named';
import { MatchClients } from '#records/journeys/match-clients';
import { ReadClients } from '#records/journeys/read-clients';
import { migrate } from '#records/migrate';
import type { DataSource } from 'typeorm';
import { estimate, median, quantile } from '../measure/statistics.js';
import { timed } from '../measure/timed.js';
import type { Ground } from '../ground.js';
import type { Finding } from '../report/finding.js';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

const CLIENTS = 100_000;
const SEARCH_LIMIT_MS = 20;
const MATCH_LIMIT_MS = 50;
const LOOKS_A_ROUND = 20;

const SEARCHES: readonly PersonFilter[] = [
  { name: 'Family777' },
  { name: 'given123 family5123' },
  { name: 'f' },
  { name: 'given4321' },
  { birthDate: '1975-03-06' },
  { birthDate: '1975-03' },
];

/** Measures how long it takes to look somebody up, and to look whom a person may be, among 100,000 clients. The limits are times and no ratios: people wait. */
export const clientsPart: Part = async (ground, rounds) => {
  const dataSource = await filled(ground);
  const findings = await ground.progress.step('clients: looking up', async () => {
    const clients = new ReadClients(dataSource);
    const matches = new MatchClients(dataSource);
    const found: Finding[] = [];
    for (const person of SEARCHES)
      found.push(
        await within(`search ${JSON.stringify(person)}`, SEARCH_LIMIT_MS, rounds, () =>
          clients.search(person, { limit: 50 }),
        ),
      );
    for (const birthDate of ['1975-03-06', '1975'])
      found.push(
        await within(`match by name and ${birthDate}`, MATCH_LIMIT_MS, rounds, () =>
          matches.of({ ...NOBODY, family: 'Family777', given: 'Given777', birthDate }),
        ),
      );
    return found;
  });
  await dataSource.destroy();
  return findings;
};

const NOBODY = { recordSystem: null, recordNumber: null, phone: null };

const within = async (
  what: string,
  limit: number,
  rounds: number,
  look: () => Promise<unknown>,
): Promise<Finding> => {
  await look();
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    while (times.length < LOOKS_A_ROUND) times.push(await timed(look));
    took.push(quantile(times, 0.95));
  }
  return {
    what: `clients, 100,000: ${what}, p95 ÷ ${limit} ms`,
    ...estimate(took.map((one) => one / limit)),
    limit: 1,
    bound: 'at most',
    parts: [ms(median(took))],
  };
};

/** A database of its own. */
const filled = async (ground: Ground): Promise<DataSource> => {
  await ground.dataSource.query('create database many_clients template template0');
  const url = new URL(ground.databaseUrl);
  url.pathname = '/many_clients';
  const settings = { applicationName: 'bench', statementTimeoutMs: 300_000 };
  const dataSource = await createDataSource(url.href, settings).initialize();
  await migrate(dataSource);
  await ground.progress.step(`clients: ${CLIENTS}`, () => insertManyJourneys(dataSource, CLIENTS));
  return dataSource;
};
