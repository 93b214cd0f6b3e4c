import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toAftercare, written } from '#scenarios/course';
import { agreeContinuingCare, attendDays, attendWeek, inPlanning, signed } from '../support/course.js';
import { daysAfter as later, localDay as day, noonAfter } from '../support/local-days.js';
import { keepGolden } from '../replay/keep-golden.js';
import { openStage, type Stage } from '../support/stage.js';
import { reviewed } from '#scenarios/review';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

test('90 days: taper, relapse, step-up, taper again, discharge, aftercare, closed', async () => {
  const journey = await inPlanning(stage);
  await journey.passUntil(noonAfter(journey.now));
  await signed(journey);
  const [started] = await journey.eventsOf('treatmentStarted');
  const start = started!.at;
  expect(day(started!.data.endsAt)).toBe(later(start, 90));

  await attendWeek(journey, 15);
  await journey.reach('reviewPlan', reviewed('engaged'));
  await attendWeek(journey, 15);
  await journey.passHours(1);
  expect(await journey.recorded()).toMatchObject({ tier: 'T3', treatment: { taper: 'recommended' } });
  expect(day((await journey.eventsOf('taperRecommended'))[0]!.at)).toBe(later(start, 14));

  await journey.reach('stepDown', { reason: null });
  expect(journey.view.tier).toBe('T2');

  await attendWeek(journey, 12);
  await journey.report({ name: 'relapseReported', data: { source: 'self', note: null } });
  await journey.reach('acknowledgeRelapse', {});
  expect(journey.view).toMatchObject({ tier: 'T3', treatment: { relapseOpen: true } });
  await journey.reach('decideRelapse', { decision: 'confirm', reason: null });
  const relapsedAt = (await journey.eventsOf('relapseReported'))[0]!.at;
  expect(day(relapsedAt)).toBe(later(start, 21));
  const steppedUp = (await journey.eventsOf('tierChanged')).find(({ data }) => data.because === 'relapse')!;
  expect(steppedUp.data).toMatchObject({ from: 'T2', to: 'T3', provisional: true });
  expect(steppedUp.data.effectiveFrom).toBeGreaterThan(relapsedAt);

  // A tier that was stepped to counts from its first session day, and that is four days later at most.
  await attendWeek(journey, 15);
  await journey.reach('reviewPlan', reviewed('after relapse'));
  await attendWeek(journey, 15);
  await attendDays(journey, 4, 15);
  expect((await journey.recorded()).treatment?.taper).toBe('recommended');
  expect(day((await journey.eventsOf('taperRecommended'))[1]!.at)).toBe(
    later(steppedUp.data.effectiveFrom, 14),
  );
  await journey.reach('stepDown', { reason: null });
  await attendWeek(journey, 12);
  await journey.reach('reviewPlan', reviewed('tier 2'));
  await attendWeek(journey, 12);
  await attendDays(journey, 4, 12);
  await journey.reach('stepDown', { reason: null });
  expect(journey.view.tier).toBe('T1');

  for (let week = 0; week < 4; week += 1) await attendWeek(journey, 9);
  const planTask = (await journey.eventsOf('taskRaised')).find(({ data }) => data.clock === 'length.plan.0')!;
  expect(day(planTask.at)).toBe(later(start, 90 - 14));

  await journey.reach('reviewPlan', reviewed('ready for outpatient care'));
  await agreeContinuingCare(journey);
  await journey.reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: null });
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.follow([written(), toAftercare()]);
  expect(journey.view.phase).toBe('aftercare');
  const dischargedAt = (await journey.eventsOf('dischargeBegun'))[0]!.at;

  for (const [day, wait] of [
    [7, 7],
    [30, 23],
    [90, 60],
  ] as const) {
    await journey.passDays(wait);
    await journey.passHours(1.5);
    await journey.reach('recordFollowUp', { day, reached: true });
  }
  expect(journey.view).toMatchObject({
    phase: 'closed',
    closedBecause: 'completed',
    overdue: false,
    tasks: [],
  });
  const reminders = (await journey.eventsOf('taskRaised')).filter(({ data }) =>
    data.clock?.startsWith('followUp.'),
  );
  expect(reminders.map(({ at }) => day(at))).toEqual([7, 30, 90].map((days) => later(dischargedAt, days)));
  expect(await journey.handle.result()).toEqual({ because: 'completed' });
  await keepGolden('ninety-days', journey.handle);
});
