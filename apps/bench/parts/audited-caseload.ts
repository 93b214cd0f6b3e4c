import { createDataSource } from '#records/data-source';
import { migrate } from '#records/migrate';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { interleave } from '../measure/interleave.js';
import { estimate, median, quantile, ratios } from '../measure/statistics.js';
import { timed } from '../measure/timed.js';
import { HttpCaller } from '../drive/http.js';
import type { Ground } from '../ground.js';
import { startOpenApi, type ApiProcess } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

const JOURNEYS = 1_000;
const PAGES_A_ROUND = 200;
const LIMIT = 1.3;

/** Compares a page of the caseload over HTTP with its row in the audit, which is durable before the answer goes out, and without that row. */
export const auditedCaseloadPart: Part = async (ground, rounds) => {
  const databaseUrl = await filled(ground);
  const order = { ...ground, databaseUrl, taskQueue: 'journeys' };
  const apis = { audited: await startOpenApi(order, true), unaudited: await startOpenApi(order, false) };
  for (const api of Object.values(apis)) ground.teardown.add('API', () => api.stop());
  const token = await ground.identity.tokenFor('coordinator');
  const arms = { audited: armOf(apis.audited, token), unaudited: armOf(apis.unaudited, token) };
  await interleave(2, arms);
  const measured = await ground.progress.step('audited caseload: pages', () => interleave(rounds, arms));
  for (const api of Object.values(apis)) await api.stop();
  return [finding(measured.audited, measured.unaudited)];
};

const armOf = (api: ApiProcess, token: string) => {
  const http = new HttpCaller(api.port, token);
  return async (): Promise<number> => {
    const took: number[] = [];
    while (took.length < PAGES_A_ROUND) took.push(await timed(() => http.get('/v1/journeys?limit=25')));
    return quantile(took, 0.5);
  };
};

/** A database of its own, in which commits are durable, as everywhere in the bench. */
const filled = async (ground: Ground): Promise<string> => {
  await ground.dataSource.query('create database audited_caseload template template0');
  const url = new URL(ground.databaseUrl);
  url.pathname = '/audited_caseload';
  const dataSource = await createDataSource(url.href, { applicationName: 'bench' }).initialize();
  await migrate(dataSource);
  await insertManyJourneys(dataSource, JOURNEYS);
  await dataSource.destroy();
  return url.href;
};

const finding = (audited: readonly number[], unaudited: readonly number[]): Finding => ({
  what: 'caseload page over HTTP with its row in the audit ÷ without, p50',
  ...estimate(ratios(audited, unaudited)),
  limit: LIMIT,
  bound: 'at most',
  parts: [`with ${ms(median(audited))}, without ${ms(median(unaudited))}`],
});
