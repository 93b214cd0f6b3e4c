import { demoPerson } from '#demo-identity/people';
import { RecordJourney } from '#records/journeys/record-journey';
import { stepsInto } from '#scenarios/course';
import { milestoneRequest } from '#scenarios/http/requests';
import { step } from '#scenarios/step';
import { nthCourse } from '../drive/caseload-of-courses.js';
import { insertClient } from '../drive/client.js';
import { filled } from '../drive/filled.js';
import { HttpCaller } from '../drive/http.js';
import { Journeys } from '../drive/journeys.js';
import type { Ground } from '../ground.js';
import { estimate, median } from '../measure/statistics.js';
import { timed } from '../measure/timed.js';
import { startApi, type ApiProcess } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';
import { compressedAnswers } from './compressed.js';

const LOOKS_A_ROUND = 30;
const DRY_RUN_LIMIT_MS = 20;
const DAY_LIMIT_MS = 25;
/** Clients of a large site. */
const CLIENTS = 90;
/** Numbers of nthCourse (modulo ten) that are in treatment, for three to eight weeks. */
const IN_TREATMENT = [4, 5, 6];

/** Measures dry runs: somebody waits for one while they fill a form in. */
export const dryRuns = async (ground: Ground, api: ApiProcess, rounds: number): Promise<Finding[]> => {
  const journeys = new Journeys(ground.client, ground.dataSource, ground.policy, 'journeys');
  const { journeyId } = await journeys.refer();
  const { journeyId: treated, reach } = await journeys.refer();
  for (const milestone of stepsInto('treatment', Date.now())) await reach(milestone);
  const asked = [
    [
      'a contact attempt',
      milestoneRequest(journeyId, step('recordContactAttempt', { reached: true, way: 'call' })),
    ],
    ['a step down', milestoneRequest(treated, step('stepDown', { reason: null }))],
  ] as const;
  const http = new HttpCaller(api.port, await ground.identity.tokenFor('supervisor-1'));
  const findings = await ground.progress.step('pages: dry runs', async () => {
    const found: Finding[] = [];
    for (const [what, { path, body }] of asked)
      found.push(
        await within(`dry run of ${what}`, DRY_RUN_LIMIT_MS, rounds, () =>
          http.post(`${path}?dryRun=true`, body),
        ),
      );
    return found;
  });
  http.close();
  return findings;
};

/**
 * Measures the sessions of a day of a site with its groups, and how full the days around it are: one statement, folded by the API. And how small a caseload of
 * that site is on its way to a browser.
 */
export const sessionsOfDay = async (ground: Ground, rounds: number): Promise<Finding[]> => {
  const databaseUrl = await filled(ground, 'pages_sessions', async (dataSource) => {
    const records = new RecordJourney(dataSource);
    const now = Date.now();
    for (let n = 0; n < CLIENTS; n += 1) {
      const course = nthCourse(n * 10 + IN_TREATMENT[n % IN_TREATMENT.length]!, ground.policy, now);
      await records.record(course.recordingOf(await insertClient(dataSource)));
    }
    await dataSource.query('vacuum analyze');
  });
  const api = await startApi({ ...ground, databaseUrl, taskQueue: 'journeys' });
  ground.teardown.add('API', () => api.stop());
  const token = await ground.identity.tokenFor(demoPerson('supervisor-1')!.id);
  const http = new HttpCaller(api.port, token);
  const path = `/v1/sessions?date=${await fullDay(http)}`;
  const finding = await ground.progress.step(`pages: the sessions of a day of ${CLIENTS} clients`, () =>
    within(`sessions of a day, ${CLIENTS} clients`, DAY_LIMIT_MS, rounds, () => http.get(path)),
  );
  const compressed = await compressedAnswers(api.port, token);
  http.close();
  await api.stop();
  return [finding, compressed];
};

interface Day {
  readonly days: readonly { readonly date: string }[];
  readonly items: readonly { readonly members: readonly unknown[] }[];
}

/** A day of this fortnight on which all clients have a session. @throws where there is none: an empty day would be fast */
const fullDay = async (http: HttpCaller): Promise<string> => {
  const read = async (date: string): Promise<Day> =>
    JSON.parse(await http.get(`/v1/sessions?date=${date}`)) as Day;
  const { days } = await read(new Date().toISOString().slice(0, 10));
  for (const { date } of days) {
    const { items } = await read(date);
    if (items.reduce((sum, { members }) => sum + members.length, 0) >= CLIENTS) return date;
  }
  throw new Error(`pages: on no day of this fortnight do ${CLIENTS} clients have a session`);
};

const within = async (
  what: string,
  limit: number,
  rounds: number,
  ask: () => Promise<unknown>,
): Promise<Finding> => {
  const p50 = async (): Promise<number> => {
    const took: number[] = [];
    while (took.length < LOOKS_A_ROUND) took.push(await timed(ask));
    return median(took);
  };
  await p50();
  const took: number[] = [];
  while (took.length < rounds) took.push(await p50());
  return {
    what: `${what}, p50 ÷ ${limit} ms`,
    ...estimate(took.map((one) => one / limit)),
    limit: 1,
    bound: 'at most',
    parts: [ms(median(took))],
  };
};
