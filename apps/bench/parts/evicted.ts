import { HISTORY_BOUND } from '#contracts/journey-messages';
import type { Milestone } from '#journey/model/milestone';
import { stepsInto } from '#scenarios/course';
import { weekReports } from '#scenarios/attendance';
import { Journeys, type DrivenJourney } from '../drive/journeys.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { atOnce, timed } from '../measure/timed.js';
import { ALL, type Ground } from '../ground.js';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

/** So long a history that three more milestones fit under the bound. */
const LONG = HISTORY_BOUND - 28;
const JOURNEYS_A_ROUND = 5;
/** Cached workflows: fewer than the journeys that take turns, so that each has been evicted when its turn comes again. */
const KEPT = 3;

const QUEUE = 'evicted';

/** Compares a milestone of a journey that has to be replayed, from nearly as many events as a run may have, with the milestone after it. */
export const evictedPart: Part = async (ground, rounds) => {
  const journeys = await ground.progress.step('evicted: journeys close to continue-as-new', () =>
    longJourneys(ground, rounds * JOURNEYS_A_ROUND),
  );
  const { evicted, warm, lengths } = await ground.progress.step(
    'evicted: one Update after the eviction, one more',
    () => turns(ground, journeys),
  );
  const rounded = (took: number[]): number[] =>
    Array.from({ length: rounds }, (_, round) =>
      median(took.slice(round * JOURNEYS_A_ROUND, (round + 1) * JOURNEYS_A_ROUND)),
    );
  return [
    {
      what: `Update on an evicted journey (${median(lengths)} events) ÷ warm`,
      ...estimate(ratios(rounded(evicted), rounded(warm))),
      limit: 8,
      bound: 'at most',
      parts: [`evicted ${ms(median(evicted))}, warm ${ms(median(warm))}`],
    },
  ];
};

const longJourneys = async (ground: Ground, count: number): Promise<DrivenJourney[]> => {
  const worker = await ground.startWorker({ kind: 'journeys', taskQueue: QUEUE, maxCachedWorkflows: ALL });
  const opener = new Journeys(ground.client, ground.dataSource, ground.policy, QUEUE);
  const made: DrivenJourney[] = [];
  await atOnce(8, count, async () => {
    const journey = await opener.refer();
    for (const step of stepsInto('treatment', Date.now())) await journey.reach(step);
    while ((await journey.handle.describe()).historyLength < LONG) await journey.reach(week(ground));
    made.push(journey);
  });
  await worker.stop();
  return made;
};

const turns = async (ground: Ground, journeys: readonly DrivenJourney[]) => {
  const worker = await ground.startWorker({ kind: 'journeys', taskQueue: QUEUE, maxCachedWorkflows: KEPT });
  // Not measured: in this first turn the server still sends the whole history, because the worker before is gone.
  for (const journey of journeys) await journey.reach(week(ground));
  const evicted: number[] = [];
  const warm: number[] = [];
  const lengths: number[] = [];
  for (const journey of journeys) {
    lengths.push((await journey.handle.describe()).historyLength);
    evicted.push(await timed(() => journey.reach(week(ground))));
    warm.push(await timed(() => journey.reach(week(ground))));
  }
  await worker.stop();
  return { evicted, warm, lengths };
};

const week = ({ policy }: Ground): Milestone => weekReports(1, policy.calendar, Date.now())[0]!;
