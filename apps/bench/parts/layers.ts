import { randomUUID } from 'node:crypto';
import { SYSTEM } from '#journey/model/actor';
import { open, reachMilestone, type Moment } from '#journey/journey';
import { viewOf } from '#journey/view';
import { FindRequest } from '#records/journeys/find-request';
import { RecordJourney } from '#records/journeys/record-journey';
import { wholeCourse } from '#scenarios/course';
import { REFERRAL } from '#scenarios/referral';
import { insertClient } from '../drive/client.js';
import { median } from '../measure/statistics.js';
import { timed } from '../measure/timed.js';
import type { Ground } from '../ground.js';
import { ms } from '../report/ms.js';
import { floorActivities } from '../processes/floor-activities.js';

const REPEATS = 200;

/** Times each layer of a milestone alone, in this process. */
export const layersOf = async (ground: Ground): Promise<string[]> => {
  const { dataSource } = ground;
  const requests = new FindRequest(dataSource);
  const floor = floorActivities(dataSource);
  const journeys = Array.from({ length: 20 }, () => decided(ground));
  const records = new RecordJourney(dataSource);
  const recordings: number[] = [];
  for (const { recordings: made } of journeys) {
    const id = await insertClient(dataSource);
    for (const { events, view } of made) {
      const journeyId = `${id}.1`;
      recordings.push(
        await timed(() => records.record({ journeyId, clientId: id, events, view: { ...view, journeyId } })),
      );
    }
  }
  const decisions = journeys.flatMap(({ recordings: made }) => made.map(({ tookMs }) => tookMs));
  return [
    `looking the request up ${ms(await p50(() => requests.byId(randomUUID())))}`,
    `recording a milestone ${ms(median(recordings))}, committing one row ${ms(await p50(() => floor.commitRow(randomUUID())))}`,
    `deciding and viewing ${ms(median(decisions))} each time`,
  ];
};

const p50 = async (work: () => Promise<unknown>): Promise<number> => {
  const took: number[] = [];
  while (took.length < REPEATS) took.push(await timed(work));
  return median(took);
};

/** Decides a whole journey in memory, and times each milestone. */
const decided = ({ policy }: Ground) => {
  const clientId = randomUUID();
  const moment = (): Moment => ({
    at: Date.now(),
    policy,
    by: SYSTEM,
    request: { id: randomUUID(), hash: 'none' },
  });
  let { state, events } = open(
    `${clientId}.1`,
    { referral: REFERRAL, earlierJourneys: 0, policyVersion: policy.version },
    moment(),
  );
  const recordings = [{ events, view: viewOf(state, policy), tookMs: 0 }];
  for (const milestone of wholeCourse(policy.calendar, Date.now())) {
    const begun = performance.now();
    const decision = reachMilestone(state, milestone, moment());
    if (!decision.ok) throw new Error(decision.refusal.detail);
    ({ state, events } = decision.outcome);
    const view = viewOf(state, policy);
    recordings.push({ events, view, tookMs: performance.now() - begun });
  }
  return { clientId, recordings: recordings };
};
