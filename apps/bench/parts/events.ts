import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import type { Milestone, MilestoneName } from '#journey/model/milestone';
import { endOfWeek } from '#journey/rules/owed-weeks';
import { mondayOf } from '#journey/sessions/weeks';
import { localDate } from '#journey/time/local-time';
import { stepsInto, toAftercare, toDischarge, transferred, withdrawn } from '#scenarios/course';
import { report, step } from '#scenarios/step';
import { weekReports } from '#scenarios/attendance';
import { RehearsalClock } from '#temporal/rehearsal-clock';
import { Journeys, type DrivenJourney } from '../drive/journeys.js';
import { median } from '../measure/statistics.js';
import type { Ground } from '../ground.js';
import type { Part } from './part.js';
import { reviewed } from '#scenarios/review';

const DAY = 86_400_000;

interface Count {
  readonly name: MilestoneName;
  readonly events: number;
}

/** Counts the history events of every milestone of a journey that has everything: dose, relapse, hold, extension, aftercare. */
export const eventsPart: Part = async (ground) => {
  const counts = await ground.progress.step('events: a whole journey in virtual time', () =>
    wholeJourney(ground),
  );
  const events = counts.map((count) => count.events);
  const most = Math.max(...events);
  const heaviest = [...new Set(counts.filter((count) => count.events === most).map(({ name }) => name))];
  return [
    {
      what: `history events of a milestone (of ${counts.length}: least ${Math.min(...events)}, median ${median(events)}, most: ${heaviest.join(', ')})`,
      value: most,
      interval: null,
      limit: 8,
      bound: 'at most',
      parts: counts
        .filter((count) => count.events > 8)
        .map(({ name, events: number }) => `${name}: ${number}`),
    },
  ];
};

const wholeJourney = async (ground: Ground): Promise<Count[]> => {
  const clock = await RehearsalClock.of(ground.client);
  const journey = await new Journeys(ground.client, ground.dataSource, ground.policy, 'journeys').refer();
  const { calendar } = ground.policy;
  const counts: Count[] = [];
  let now = Date.now();
  const reach = async (...steps: Milestone[]): Promise<void> => {
    for (const one of steps) counts.push(await counted(ground, journey, one));
  };
  const pass = async (days: number): Promise<void> => {
    now = (await clock.advance(journey.handle.workflowId, days * DAY)) ?? now + days * DAY;
  };
  let unwritten = now;
  const isOver = (at: number): boolean => endOfWeek(mondayOf(localDate(at, calendar)), ground.policy) <= now;
  // R-DOSE-WEEKS: a week is reported when it is over; weeks of a hold are asked for as well.
  const attend = async (count: number): Promise<void> => {
    for (let week = 0; week < count; week += 1) {
      await pass(7);
      for (; isOver(unwritten); unwritten += 7 * DAY) await reach(...weekReports(1, calendar, unwritten));
    }
  };

  await reach(...stepsInto('treatment', now));
  await attend(3);
  await reach(step('reviewPlan', reviewed('going well')));
  await journey.report(report('relapseReported', { source: 'self', note: null }));
  await reach(
    step('acknowledgeRelapse', {}),
    step('decideRelapse', { decision: 'confirm', reason: 'stays: daily calls agreed' }),
  );
  await attend(2);
  await reach(transferred());
  await pass(10);
  await reach(step('returnFromHold', { tier: 'T3', seat: 'main-day-onsite', reason: 'stable' }));
  await attend(4);
  await reach(step('recordRisk', { level: 'high', by: 'C-SSRS' }), step('acknowledgeRisk', {}));
  await reach(step('disposeRisk', { disposition: 'safetyPlan', reason: 'plan agreed' }));
  await reach(step('stepDown', { reason: 'ready' }));
  await attend(3);
  await reach(step('stepUp', { reason: 'struggling' }), step('stepDown', { reason: 'better' }));
  await attend(2);
  await reach(step('extendTreatment', { days: 14, reason: 'needs two weeks more' }));
  await attend(1);
  await reach(...toDischarge(now), toAftercare());
  for (const { day } of ground.policy.clocks.followUps.slice(0, -1)) {
    await pass(day);
    await reach(step('recordFollowUp', { day, reached: true }));
  }
  await reach(withdrawn());
  return counts;
};

/** Counts the events of one milestone. It names the run, because the milestone at the bound is followed by a new run with a history of its own. */
const counted = async (ground: Ground, journey: DrivenJourney, one: Milestone): Promise<Count> => {
  const { runId, historyLength: before } = await settled(journey.handle);
  await journey.reach(one);
  const after = await ground.client.workflow.getHandle(journey.handle.workflowId, runId).describe();
  return { name: one.name, events: after.historyLength - before };
};

/** Waits until nothing more is added to the history: what a Signal or the passing of time has set going must not be counted for the milestone. */
const settled = async (handle: WorkflowHandle) => {
  for (let before = await handle.describe(); ;) {
    await sleep(60);
    const now = await handle.describe();
    if (now.historyLength === before.historyLength && now.runId === before.runId) return now;
    before = now;
  }
};
