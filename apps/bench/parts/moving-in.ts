import { MILESTONES } from '#contracts/http/milestones';
import type { MovedInLine } from '#contracts/http/move-in';
import type { ImportSummary } from '#contracts/http/import-line';
import { Assessors } from '#records/access/assessors';
import { week } from '#scenarios/attendance';
import { stepsInto, withdrawn } from '#scenarios/course';
import { milestoneBody } from '#scenarios/http/requests';
import { step } from '#scenarios/step';
import { mondayOf } from '#journey/sessions/weeks';
import { localDate } from '#journey/time/local-time';
import type { Milestone } from '#journey/model/milestone';
import { rssOf } from '../measure/rss-of.js';
import { estimate } from '../measure/statistics.js';
import type { Ground } from '../ground.js';
import { startApi } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import type { Part } from './part.js';

const CLIENTS = 1_000;
/** A tenth of the clients, to compare the memory. */
const FEW = 100;
const DAYS = 90;
/** One client in so many is still in treatment. */
const STAYS = 10;
const LIMIT_S = 60;
const LIMIT_RSS = 1.5;
const DAY = 86_400_000;

interface Moved {
  readonly seconds: number;
  readonly events: number;
  /** The most memory that the API took meanwhile, MB. */
  readonly rssMb: number;
}

/** Moves in clients with ninety days behind them, by the API as it is deployed: they are judged, begun, and on record. */
export const movingInPart: Part = async (ground) => {
  const { dataSource, identity, teardown } = ground;
  const training = { staffId: 'clinician-1', training: 'bench', from: '2020-01-01', until: null };
  await new Assessors(dataSource).record(training, 'bench', { id: 'bench-moving', hash: 'bench' });
  const api = await startApi({ ...ground, taskQueue: 'journeys' });
  teardown.add('API', () => api.stop());
  const url = `http://127.0.0.1:${api.port}`;
  for (const person of ['coordinator-1', 'clinician-1']) await signIn(url, await identity.tokenFor(person));
  const token = await identity.tokenFor('director');
  const move = (name: string, count: number): Promise<Moved> =>
    moved(url, token, linesOf(ground, name, count), api.pid);
  const [few, many] = await ground.progress.step(
    `moving in: ${CLIENTS} clients of ${DAYS} days`,
    async () => {
      const first = await move('few', FEW);
      return [first, await move('many', CLIENTS)] as const;
    },
  );
  await api.stop();
  return findings(few, many);
};

const findings = (few: Moved, many: Moved): Finding[] => [
  {
    what: `moving in ${CLIENTS} journeys of ${DAYS} days: s`,
    ...estimate([many.seconds]),
    limit: LIMIT_S,
    bound: 'at most',
    parts: [
      `${(many.events / CLIENTS).toFixed(0)} events each; ${((many.seconds / CLIENTS) * 1000).toFixed(0)} ms`,
    ],
  },
  {
    what: `API memory (RSS, most) moving in ${CLIENTS} ÷ ${FEW}`,
    ...estimate([many.rssMb / few.rssMb]),
    limit: LIMIT_RSS,
    bound: 'at most',
    parts: [`${few.rssMb.toFixed(0)} MB and ${many.rssMb.toFixed(0)} MB`],
  },
];

/** Signs somebody in, because whoever acts in a course has to be known to work here. */
const signIn = async (url: string, token: string): Promise<void> => {
  const answer = await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
};

/** @throws where a client or a step was not taken */
const moved = async (url: string, token: string, file: string, pid: number): Promise<Moved> => {
  const begun = performance.now();
  const answer = await fetch(`${url}/v1/journeys/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${token}` },
    body: file,
  });
  if (!answer.ok || !answer.body) throw new Error(`moving in: ${answer.status} ${await answer.text()}`);
  let [rest, events, rssMb] = ['', 0, 0];
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    rssMb = Math.max(rssMb, rssOf(pid));
    for (const text of lines) {
      const line = JSON.parse(text) as Partial<MovedInLine & ImportSummary>;
      if (line.problem || line.notTaken?.length) throw new Error(`moving in: ${text}`);
      events += line.events ?? 0;
    }
  }
  return { seconds: (performance.now() - begun) / 1000, events, rssMb };
};

/** So many clients, each in treatment for ninety days, week by week. One in ten is still here; the others have left. */
const linesOf = ({ policy: { calendar } }: Ground, name: string, count: number): string => {
  const opened = Date.now() - DAYS * DAY;
  const by = { id: 'clinician-1', role: 'clinician' };
  const done = (at: number, milestone: Milestone): object => ({
    ...{ at: new Date(at).toISOString(), by },
    ...{ milestone: MILESTONES[milestone.name].path, data: milestoneBody(milestone) },
  });
  const weeks = Array.from({ length: 10 }, (_, index) => opened + (index + 2) * 7 * DAY);
  const course = [
    ...stepsInto('treatment', opened).map((milestone) => done(opened + DAY, milestone)),
    ...weeks.map((at) =>
      done(at, step('recordWeek', week(mondayOf(localDate(at - 7 * DAY, calendar)), 15, 14))),
    ),
  ];
  const left = done(opened + (DAYS - 1) * DAY, withdrawn());
  const line = (index: number): string =>
    JSON.stringify({
      ...{ at: new Date(opened).toISOString(), by: { id: 'coordinator-1', role: 'coordinator' } },
      course: index % STAYS === 0 ? course : [...course, left],
      referral: {
        client: {
          recordSystem: 'urn:bench',
          recordNumber: `${name}-${index}`,
          family: 'Bench',
          given: `${name} ${index}`,
          birthDate: '1990-01-01',
        },
        entryKind: 'firstIntervention',
      },
    });
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
};
