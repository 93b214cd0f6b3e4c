import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Chaos, within } from './chaos.js';
import { Groups } from './drive/groups.js';
import { tokensOf } from './drive/people.js';
import { Probe } from './drive/probe.js';
import { milestone } from './drive/requests.js';
import { Sender } from './drive/sender.js';
import { walk } from './drive/walk.js';
import { judge, type Quiet } from './judge/judge.js';
import { Ledger } from './ledger/ledger.js';
import { Dice } from './plan/dice.js';
import { planOf, type Bounds } from './plan/volleys.js';
import { reportOf, textOf, type Report } from './report.js';
import { layGround } from './servers/ground.js';
import { DAY_TRACK } from './servers/policy.js';

export interface Order extends Bounds, Quiet {
  readonly seed: number;
  readonly journeys: number;
  /** Between two rounds of a journey's requests, at most. */
  readonly mostThinkingMs: number;
  /** After the last fault of a volley; later is a contradiction. */
  readonly backWithinMs: number;
  /** The journeys go on after the last fault until so many requests have been acknowledged: a slow machine is not judged by less. */
  readonly leastAcknowledged: number;
  /** No volley begins later than this after the first. */
  readonly mostMs: number;
}

/** For what is under way to have its definite answer, once everything is up. */
const ANSWERED_WITHIN_MS = 120_000;

/** That of TEST_SEED, else any. */
export const seedGiven = (): number => Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));

/** A whole run, from the first server to the verdict. What it does and finds is said on stderr. */
export const runFaults = async (order: Order): Promise<Report> => {
  const { seed, journeys, mostThinkingMs, mostMs, leastAcknowledged, backWithinMs } = order;
  const begun = performance.now();
  const say = (line: string): void => {
    process.stderr.write(
      `[faults ${((performance.now() - begun) / 1_000).toFixed(1).padStart(6)} s] ${line}\n`,
    );
  };
  say(`seed ${seed}: ${journeys} journeys, ${order.kills} kills; the same again: TEST_SEED=${seed}`);
  const ground = await layGround(journeys, say);
  try {
    say('PostgreSQL, Temporal, two APIs, two workers, a mail server and an identity provider are up');
    const ledger = new Ledger();
    const sender = new Sender(
      ground.apis.map(({ url }) => url),
      await tokensOf(ground.issuer),
      ledger,
    );
    const probe = await Probe.open(sender, ground.apis.length, DAY_TRACK);
    await qualify(sender);
    const groups = new Groups(sender, journeys, ground.policy.groups!.max);
    await groups.form();

    let over = false;
    const pace = { seed, mostThinkingMs, isOver: () => over };
    const driving = Promise.all([
      ...Array.from({ length: journeys }, (_, number) => walk(sender, groups, { ...pace, number })),
      groups.hold(Dice.of(seed, 3), mostThinkingMs / 4, pace.isOver),
    ]);
    driving.catch(() => (over = true)); // told below
    await sleep(Math.min(mostThinkingMs, 3_000));
    const chaos = new Chaos(ground, probe, Dice.of(seed, 4), say);
    const chaosBegun = performance.now();
    await Promise.race([
      chaos
        .run(planOf(seed, order), () => performance.now() - chaosBegun < mostMs)
        .then(() => until(() => over || ledger.acknowledged.length >= leastAcknowledged)),
      driving.then(() => {
        over = true;
        throw new Error('the journeys have ended before the faults');
      }),
    ]);
    over = true;
    say('the last fault is over: waiting for the last answers');
    await within(driving, ANSWERED_WITHIN_MS, 'some requests have no definite answer').catch(
      (error: unknown) => {
        sender.giveUp();
        say((error as Error).message);
      },
    );
    say('judging');
    const judged = await judge(ground, ledger.entries, order);
    const report = reportOf(
      { seed, backWithinMs, ms: performance.now() - begun },
      { ledger, suffered: chaos.suffered, judged, ground },
    );
    process.stderr.write(`${textOf(report)}\n`);
    return report;
  } finally {
    await ground.close();
  }
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(100);
};

/** R-ASSESSOR: the clinician may assess. */
const qualify = async (sender: Sender): Promise<void> => {
  const body = { staffId: 'clinician-1', training: 'two days', qualifiedFrom: '2020-01-01' };
  const wanted = milestone('', '', body, 'supervisor');
  const { entry } = await sender.send({
    ...wanted,
    name: 'assessors',
    kind: 'other',
    path: '/v1/assessors',
    of: null,
  });
  if (entry.said !== 'acknowledged') throw new Error(`no assessor: ${entry.status} ${entry.why}`);
};
