import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { drafted, signed, toAftercare, written } from '#scenarios/course';
import { planAt } from '#scenarios/plan';
import { reviewed } from '#scenarios/review';
import { agreeContinuingCare, attendDays, attendWeek, inPlanning } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { daysAfter, localDay } from '../support/local-days.js';
import { openStage, type Stage } from '../support/stage.js';
import { Weeks } from '../support/weeks.js';

const weeks = Weeks.next();
const COMPLETED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

/** Each follow-up, four hours after it has become due. */
const followedUp = async (journey: JourneyOnStage): Promise<void> => {
  const discharged = (await journey.eventsOf('dischargeBegun')).at(-1)!.at;
  for (const day of [7, 30, 90]) {
    await journey.passUntil(discharged + day * 86_400_000 + 4 * 3_600_000);
    await journey.reach('recordFollowUp', { day, reached: true });
  }
};

/** What is asked of people by tasks whose ids begin so. */
const asked = ({ view }: JourneyOnStage, start: string): string[] =>
  view.tasks.map(({ task }) => task).filter((task) => task.startsWith(start));

test('a relapse in the discharge: it is taken back, the days without use begin anew, and it is completed later', async () => {
  const journey = await inPlanning(stage);
  await journey.passUntil(weeks.at(0, 1, '12:00'));
  await journey.follow([drafted(planAt('T2')), ...signed()]);
  await attendWeek(journey, 12);
  await journey.reach('reviewPlan', reviewed('ready'));
  await agreeContinuingCare(journey);
  await journey.reach('beginDischarge', COMPLETED);
  await journey.passHours(2);
  await journey.report({ name: 'relapseReported', data: { source: 'family', note: null } });
  await eventually(async () => (await journey.eventsOf('relapseJoined')).length === 1);
  // There is no tier to step up: somebody is asked to respond.
  expect(await journey.recorded()).toMatchObject({ phase: 'discharge', treatment: { relapseOpen: false } });
  expect(await journey.eventsOf('tierChanged')).toEqual([]);
  const [task] = asked(journey, 'relapse.');
  expect(journey.view.tasks.find((one) => one.task === task)).toMatchObject({
    ...{ role: 'clinician', title: 'Relapse reported in discharge: respond' },
  });

  await journey.reach('takeBackDischarge', { reason: 'uses again' });
  expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T2' });
  expect(await journey.eventsOf('seatReleased')).toEqual([]);
  // Nobody has responded yet, and back in treatment the report still climbs its ladder: 4 hours each.
  await journey.passHours(8.5);
  await journey.recorded();
  expect(asked(journey, 'relapse.')).toEqual([task, `${task}.2`]);
  expect(journey.view.tasks.find((one) => one.task === `${task}.2`)).toMatchObject({ role: 'supervisor' });
  await journey.reach('completeTask', { task: task! });
  expect(asked(journey, 'relapse.')).toEqual([]);

  // The client has been at the tier for 14 days, with every hour of them, and without use for 7.
  const [report] = await journey.eventsOf('relapseJoined');
  await attendWeek(journey, 12);
  expect(await journey.recorded()).toMatchObject({ treatment: { taper: null } });
  await attendWeek(journey, 12);
  expect(await journey.recorded()).toMatchObject({ tier: 'T2', treatment: { taper: 'recommended' } });
  const [recommended] = await journey.eventsOf('taperRecommended');
  expect(localDay(recommended!.at)).toBe(daysAfter(report!.at, 14));

  await journey.reach('stepDown', { reason: null });
  await attendWeek(journey, 9);
  await attendDays(journey, 4, 9);
  await journey.reach('reviewPlan', reviewed('ready again'));
  await agreeContinuingCare(journey);
  await journey.reach('beginDischarge', COMPLETED);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.follow([written(), toAftercare()]);
  await followedUp(journey);
  expect(await journey.handle.result()).toEqual({ because: 'completed' });
  expect(await journey.recorded()).toMatchObject({ phase: 'closed', closedBecause: 'completed', tasks: [] });
  const phases = (await journey.eventsOf('phaseEntered')).map(({ data }) => data.phase);
  expect(phases.slice(-5)).toEqual(['treatment', 'discharge', 'treatment', 'discharge', 'aftercare']);
});
