import type { AttendanceResults } from '#contracts/http/sessions';
import { CLINICIAN } from '#scenarios/people';
import { attendedBy, attendedByAll, groupOf, sessionsOf, type Held } from '../drive/group.js';
import { Floors, touch } from '../drive/floors.js';
import { HttpCaller } from '../drive/http.js';
import { Journeys, type DrivenJourney } from '../drive/journeys.js';
import type { Ground } from '../ground.js';
import { cpuSoFar, less, plus, total, NO_CPU, type CpuMs, type Whose } from '../measure/cpu.js';
import { estimate, median, quantile, ratios } from '../measure/statistics.js';
import { timed } from '../measure/timed.js';
import { untilQuiet } from '../measure/trail.js';
import { startApi } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

/** R-GROUP: the most clients that a group may have. */
const CLIENTS = 12;
/** Sessions of two weeks; each request records one. */
const SESSIONS = 10;
const LIMIT = 3;

const ARMS = ['one', 'group', 'updates', 'bare'] as const;
type Arm = (typeof ARMS)[number];
type ByArm<T> = Record<Arm, T>;

const byArm = <T>(of: (arm: Arm) => T): ByArm<T> =>
  Object.fromEntries(ARMS.map((arm) => [arm, of(arm)])) as ByArm<T>;

const SAID: ByArm<string> = {
  one: 'one client',
  group: 'a group in one request',
  updates: 'as many Updates of journeys',
  bare: 'as many of bare workflows',
};

const PROCESSES = ['temporal', 'worker', 'postgres', 'api', 'bench'] as const;

/** Median of each arm in a round, ms; `cpu` is what the requests took of all processes. */
interface Round {
  readonly took: ByArm<number>;
  readonly cpu: ByArm<CpuMs>;
}

/** Compares one request for a group's attendance with the request of one client; and with as many Updates at once, of journeys and of bare workflows. */
export const attendancePart: Part = async (ground, rounds) => {
  const api = await startApi({ ...ground, taskQueue: 'journeys' });
  ground.teardown.add('API', () => api.stop());
  const children = new Map<number, Whose>([
    [api.pid, 'api'],
    [ground.worker.pid, 'worker'],
  ]);
  const http = new HttpCaller(api.port, await ground.identity.tokenFor(CLINICIAN.id));
  await ground.progress.step('attendance: warming up', () => measured(ground, http, children));
  const all = await ground.progress.step('attendance: a group and one client', async () => {
    const done: Round[] = [];
    while (done.length < rounds) done.push(await measured(ground, http, children));
    return done;
  });
  http.close();
  await api.stop();
  return [finding(all)];
};

/** One round: a group, another group without HTTP, and a client alone, all at the same sessions; and workflows that do nothing. */
const measured = async (
  { client, dataSource, policy }: Ground,
  http: HttpCaller,
  children: ReadonlyMap<number, Whose>,
): Promise<Round> => {
  const journeys = new Journeys(client, dataSource, policy, 'journeys');
  const [group, others, [alone]] = [
    await groupOf(journeys, CLIENTS),
    await groupOf(journeys, CLIENTS),
    await groupOf(journeys, 1),
  ];
  const floors = new Floors(client, 'floors');
  const idle = await Promise.all(group.map(() => floors.warm('bare')));
  const arms: ByArm<(held: Held) => Promise<unknown>> = {
    one: (held) => http.reach(alone!.journeyId, attendedBy(held)),
    group: (held) => recordAll(http, held, group),
    updates: (held) => Promise.all(others.map(({ reach }) => reach(attendedBy(held)))),
    bare: () => Promise.all(idle.map(touch)),
  };
  const took = byArm((): number[] => []);
  const cpu = byArm((): CpuMs => NO_CPU);
  const everybody = [...group, ...others, alone!];
  let turn = 0;
  for await (const held of sessionsOf(client, everybody, SESSIONS, policy.calendar)) {
    for (const name of ARMS.map((_, index) => ARMS[(index + turn) % ARMS.length]!)) {
      await untilQuiet();
      const before = cpuSoFar(children);
      took[name].push(await timed(() => arms[name](held)));
      await untilQuiet();
      cpu[name] = plus(cpu[name], less(cpuSoFar(children), before));
    }
    turn += 1;
  }
  return { took: byArm((name) => quantile(took[name], 0.5)), cpu };
};

/** @throws where a line is refused, because a refusal would be fast */
const recordAll = async (http: HttpCaller, held: Held, group: readonly DrivenJourney[]): Promise<void> => {
  const { path, body } = attendedByAll(held, group);
  const text = await http.post(path, body);
  const refused = (JSON.parse(text) as AttendanceResults).results.find(({ ok }) => !ok);
  if (refused) throw new Error(`attendance: ${JSON.stringify(refused.problem)}`);
};

const finding = (rounds: readonly Round[]): Finding => {
  const took = (name: Arm): number[] => rounds.map((round) => round.took[name]);
  const cpu = (name: Arm): string => {
    const of = (take: (spent: CpuMs) => number): number =>
      median(rounds.map((round) => take(round.cpu[name]) / SESSIONS));
    const each = PROCESSES.map((whose) => `${whose} ${of((spent) => spent[whose]).toFixed(1)}`);
    return `${ms(of(total))} (${each.join(', ')})`;
  };
  const times = (name: Arm): string => median(ratios(took(name), took('one'))).toFixed(2);
  return {
    what: `attendance of ${CLIENTS} clients in one request ÷ of one client, p50`,
    ...estimate(ratios(took('group'), took('one'))),
    limit: LIMIT,
    bound: 'at most',
    parts: [
      `one client ${ms(median(took('one')))}, ${CLIENTS} in one request ${ms(median(took('group')))}; at once without HTTP ${CLIENTS} Updates of journeys ${ms(median(took('updates')))}, of bare workflows ${ms(median(took('bare')))}`,
      ...ARMS.map((name) => `CPU of ${SAID[name]}: ${cpu(name)}`),
      `${CLIENTS} bare Updates at once are ${times('bare')} × one client's request already, the journeys' ${times('updates')} ×: the request sends them all at once and waits for the last; how far they overlap is up to the machine's cores`,
    ],
  };
};
