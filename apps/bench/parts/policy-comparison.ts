import { randomUUID } from 'node:crypto';
import type { ComparisonLine } from '#contracts/http/compare-policies';
import { documentOf } from '#policy/recorded';
import { createDataSource } from '#records/data-source';
import { migrate } from '#records/migrate';
import { RecordJourney } from '#records/journeys/record-journey';
import type { DataSource } from 'typeorm';
import { nthCourse } from '../drive/caseload-of-courses.js';
import { rssOf } from '../measure/rss-of.js';
import { estimate, median } from '../measure/statistics.js';
import { atOnce } from '../measure/timed.js';
import type { Ground } from '../ground.js';
import { startApi } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import type { Part } from './part.js';

const JOURNEYS = 10_000;
/** As many journeys as one request may name. */
const FEW = 1_000;
/** Courses that are driven through the pure domain. Each is used for as many clients as there have to be. */
const COURSES = 500;
/** Few, because each round takes some seconds, and differs little from the next. */
const ROUNDS = 3;
const LIMIT_S = 30;
/** Most memory for ten times as many journeys. A heap has room to grow, but the journeys are never in it all at once. */
const LIMIT_RSS = 2;

type Summary = Extract<ComparisonLine, { summary: unknown }>;

interface Comparison {
  readonly seconds: number;
  readonly changed: number;
  readonly progressLines: number;
  readonly longestSilenceMs: number;
  /** The most memory that the API took meanwhile, MB. */
  readonly rssMb: number;
}

/** Compares ten thousand recorded journeys under two policies, by the API as it is deployed. The answer is read as it comes. */
export const policyComparisonPart: Part = async (ground) => {
  const { url, ids, events } = await filled(ground);
  const api = await startApi({ ...ground, databaseUrl: url, taskQueue: 'journeys' });
  ground.teardown.add('API', () => api.stop());
  const base = `http://127.0.0.1:${api.port}/v1/policies`;
  const token = await ground.identity.tokenFor('director');
  await publish(base, token, ground);
  const compare = (journeyIds: readonly string[] | null): Promise<Comparison> =>
    compared(`${base}/compare`, token, { from: ground.policy.version, to: 'bench', journeyIds }, api.pid);
  const rounds = await ground.progress.step('policy comparison: 10,000 recorded journeys', async () => {
    const few = await compare(ids.slice(0, FEW));
    const many: Comparison[] = [];
    while (many.length < ROUNDS) many.push(await compare(null));
    return { few, many };
  });
  await api.stop();
  return findings(rounds, events);
};

const findings = (
  { few, many }: { readonly few: Comparison; readonly many: readonly Comparison[] },
  events: number,
): Finding[] => {
  const rss = Math.max(...many.map(({ rssMb }) => rssMb));
  return [
    {
      what: `comparing two policies over ${JOURNEYS} recorded journeys of ${(events / JOURNEYS).toFixed(0)} events: s`,
      ...estimate(many.map(({ seconds }) => seconds)),
      limit: LIMIT_S,
      bound: 'at most',
      parts: many.map(
        ({ seconds, changed, progressLines, longestSilenceMs }) =>
          `${seconds.toFixed(1)} s, ${changed} journeys would change, ${progressLines} lines of progress, none later than ${longestSilenceMs.toFixed(0)} ms after the one before`,
      ),
    },
    {
      what: 'longest time without a sign of progress meanwhile: s',
      ...estimate(many.map(({ longestSilenceMs }) => longestSilenceMs / 1000)),
      limit: 1,
      bound: 'at most',
      parts: [],
    },
    {
      what: `API memory (RSS, most) comparing ${JOURNEYS} ÷ comparing ${FEW}`,
      ...estimate([rss / few.rssMb]),
      limit: LIMIT_RSS,
      bound: 'at most',
      parts: [
        `${few.rssMb.toFixed(0)} MB over ${FEW}; over ${JOURNEYS} ${many.map(({ rssMb }) => rssMb.toFixed(0)).join(', ')} MB; median ${median(many.map(({ rssMb }) => rssMb)).toFixed(0)} MB`,
      ],
    },
  ];
};

/** Reads the answer line by line, as its caller does. @throws where it is not the whole answer */
const compared = async (url: string, token: string, body: object, pid: number): Promise<Comparison> => {
  const begun = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok || !answer.body) throw new Error(`comparing: ${answer.status} ${await answer.text()}`);
  let [rest, progressLines, longest, last, rssMb] = ['', 0, 0, performance.now(), 0];
  let summary: Summary | null = null;
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line.startsWith('{"summary"')) summary = JSON.parse(line) as Summary;
      if (!line.startsWith('{"progress"')) continue;
      progressLines += 1;
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      rssMb = Math.max(rssMb, rssOf(pid));
    }
  }
  if (!summary || summary.summary.stopped) throw new Error('comparing: the answer has no summary');
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, changed: summary.summary.changed, progressLines, longestSilenceMs: longest, rssMb };
};

/** Publishes a draft policy that differs for most journeys: in clocks, gates, and reliable change. */
const publish = async (url: string, token: string, { policy }: Ground): Promise<void> => {
  const { clocks, taper, reliableChange } = policy;
  const document = {
    ...documentOf(policy),
    version: 'bench',
    clocks: { ...clocks, reviewDays: 21, reviewDeliveredHours: 24, firstContact: { businessDays: 2 } },
    taper: { ...taper, deliveredShare: 0.9, daysAtTier: 10 },
    reliableChange: { ...reliableChange, 'PHQ-9': 4 },
  };
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ document, draft: true }),
  });
  if (!answer.ok) throw new Error(`publishing: ${await answer.text()}`);
};

/** A database of its own, with every journey recorded by the same statement as a workflow's. */
const filled = async (
  ground: Ground,
): Promise<{ readonly url: string; readonly ids: readonly string[]; readonly events: number }> => {
  const name = 'policy_comparison';
  await ground.dataSource.query(`create database ${name} template template0`);
  const url = new URL(ground.databaseUrl);
  url.pathname = `/${name}`;
  const dataSource = await createDataSource(url.href, { applicationName: 'bench' }).initialize();
  await migrate(dataSource);
  const now = Date.now();
  const courses = await ground.progress.step(`policy comparison: ${COURSES} courses`, () =>
    Promise.resolve(Array.from({ length: COURSES }, (_, n) => nthCourse(n, ground.policy, now))),
  );
  const clients = Array.from({ length: JOURNEYS }, () => randomUUID());
  let events = 0;
  await ground.progress.step(`policy comparison: ${JOURNEYS} journeys recorded`, async () => {
    await insertClients(dataSource, clients);
    const records = new RecordJourney(dataSource);
    let next = 0;
    await atOnce(4, JOURNEYS, async () => {
      const n = next++;
      const recording = courses[n % COURSES]!.recordingOf(clients[n]!);
      events += recording.events.length;
      await records.record(recording);
    });
    await dataSource.query('vacuum analyze');
  });
  await dataSource.destroy();
  return { url: url.href, ids: clients.map((id) => `${id}.1`), events };
};

const insertClients = (dataSource: DataSource, ids: readonly string[]): Promise<unknown> =>
  dataSource.query(
    `insert into client (id, record_system, record_number, family, given, birth_date)
     select id, 'urn:many', 'N' || id, 'Family', 'Given', '1990-01-01' from unnest($1::uuid[]) id`,
    [ids],
  );
