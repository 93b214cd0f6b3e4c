import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '#access/person';
import { signInAt } from '../drive/browser.js';
import type { Ground } from '../ground.js';
import { cpuSoFar, type Whose } from '../measure/cpu.js';
import type { ApiProcess } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';

const STREAMS = 200;
/** As many streams as one person may have. */
const OF_ONE = 8;
/** Long enough for two checks of who is still signed in, and two signs of life (apps/api/features/live/live-feed.ts). */
const IDLE_MS = 60_000;
const LIMIT = 0.05;

/** Measures what two hundred open pages cost the API while nothing is recorded: share of one core. */
export const idleStreams = async (ground: Ground, api: ApiProcess): Promise<Finding[]> => {
  const people = Array.from({ length: STREAMS / OF_ONE }, (_, n) => somebody(n));
  const secrets = await signInAt(ground.databaseUrl, people);
  const whose = new Map<number, Whose>([[api.pid, 'api']]);
  const idle = async (): Promise<number> => {
    const [before, begun] = [cpuSoFar(whose).api, performance.now()];
    await sleep(IDLE_MS);
    return (cpuSoFar(whose).api - before) / (performance.now() - begun);
  };
  const without = await ground.progress.step('pages: the API at rest', idle);
  const agent = new Agent({ keepAlive: true, maxSockets: STREAMS });
  const open = await Promise.all(
    secrets.flatMap((secret) => Array.from({ length: OF_ONE }, () => listen(api.port, secret, agent))),
  );
  const rest = await ground.progress.step(`pages: ${STREAMS} live streams at rest`, idle);
  for (const stream of open) stream.destroy();
  agent.destroy();
  return [
    {
      what: `${STREAMS} live streams at rest: share of a core of the API`,
      ...{ value: rest, interval: null, limit: LIMIT, bound: 'at most' as const },
      parts: [`${(rest * 100).toFixed(1)} %; without any ${(without * 100).toFixed(1)} %`],
    },
  ];
};

const somebody = (n: number): Person => ({ id: `listener-${n}`, roles: ['supervisor'], sites: ['main'] });

/** Resolves once the stream is open and has sent its first event. @throws where it is refused */
const listen = (port: number, secret: string, agent: Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { cookie: `iop_session=${secret}` };
    request({ host: '127.0.0.1', port, path: '/v1/live', headers, agent }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`a live stream: ${answer.statusCode}`));
      answer.on('error', () => undefined);
      answer.once('data', () => resolve(answer));
      answer.on('data', () => undefined);
    })
      .on('error', reject)
      .end();
  });
