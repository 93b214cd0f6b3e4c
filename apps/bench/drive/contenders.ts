import { randomUUID } from 'node:crypto';
import type { Milestone } from '#journey/model/milestone';
import { CLINICIAN } from '#scenarios/people';
import { weekReports } from '#scenarios/attendance';
import type { Ground } from '../ground.js';
import { HttpCaller } from './http.js';
import { Journeys } from './journeys.js';

/** A design that the bench asks over HTTP. */
export interface Contender {
  /** One connection for each request that is under way at once. */
  readonly callers: readonly HttpCaller[];
  /** Opens a journey that has answered already, and so is in memory where a design keeps journeys there. */
  readonly open: () => Promise<string>;
}

type Ports = Readonly<Record<'ours' | 'naive' | 'dbos', number>>;

/** All three designs, each with as many connections. */
export const contendersOf = async (
  ground: Ground,
  ports: Ports,
  atOnce: number,
): Promise<Record<keyof Ports, Contender>> => {
  const token = await ground.identity.tokenFor(CLINICIAN.id);
  const callersOf = (port: number): HttpCaller[] =>
    Array.from({ length: atOnce }, () => new HttpCaller(port, token));
  const journeys = new Journeys(ground.client, ground.dataSource, ground.policy, 'journeys');
  const [week] = weekReports(1, ground.policy.calendar, Date.now()) as [Milestone];
  const naive = callersOf(ports.naive);
  const dbos = callersOf(ports.dbos);
  return {
    ours: { callers: callersOf(ports.ours), open: async () => (await journeys.refer()).journeyId },
    naive: {
      callers: naive,
      open: async () => {
        const workflowId = `naive-${randomUUID()}`;
        await ground.client.workflow.start('naive', { taskQueue: 'floors', workflowId, args: [] });
        return spokenTo(naive[0]!, workflowId, week);
      },
    },
    dbos: { callers: dbos, open: () => spokenTo(dbos[0]!, randomUUID(), week) },
  };
};

const spokenTo = async (http: HttpCaller, journeyId: string, milestone: Milestone): Promise<string> => {
  await http.reach(journeyId, milestone);
  return journeyId;
};
