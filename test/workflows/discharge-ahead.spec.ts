import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LEVEL_3 } from '#scenarios/admission';
import { attendance } from '#scenarios/attendance';
import { signed, toAftercare, written } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { reviewed } from '#scenarios/review';
import { SLOTS, withSlots } from '#scenarios/slots';
import { keepGolden } from '../replay/keep-golden.js';
import { agreeContinuingCare, eligibleFor } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { localDay } from '../support/local-days.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';
import { Weeks } from '../support/weeks.js';

const weeks = Weeks.next();
const FRIDAY = weeks.date(0, 5);

let stage: Stage;
let track: TrackOnStage;
beforeAll(async () => {
  const policy = policyOfTrack(1);
  stage = await openStage({ ...policy, sessions: { ...policy.sessions!, closures: [] } });
  await stage.startWorker();
  track = new TrackOnStage(stage);
});
afterAll(() => stage.close());

const screened = (): Promise<JourneyOnStage> => eligibleFor(stage, track.trackId);

/** What every slot of a weekday comes to, recorded just after the last of them is over. */
const came = async (journey: JourneyOnStage, weekday: number): Promise<void> => {
  await journey.passUntil(weeks.at(0, weekday, '12:05'));
  for (const { id, minutes } of SLOTS.filter((slot) => slot.weekday === weekday))
    await journey.reach(
      'recordAttendance',
      attendance(`${weeks.date(0, weekday)}.${id}`, 'attended', minutes),
    );
};

test('a discharge that is agreed on Tuesday for Friday: sessions, seat, summary and follow-ups go by Friday', async () => {
  const journey = await screened();
  const waiting = await screened();
  await journey.passUntil(weeks.at(0, 1, '07:00'));
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.reach('draftPlan', { plan: withSlots(PLAN, SLOTS), reason: null });
  await journey.follow(signed());
  await came(journey, 1);
  await came(journey, 2);
  await journey.reach('reviewPlan', reviewed('ready'));
  await agreeContinuingCare(journey);
  const begin = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;
  await expect(
    journey.reach('beginDischarge', { ...begin, lastDay: weeks.date(3, 1) }),
  ).rejects.toMatchObject({ cause: { type: 'Refused', message: expect.stringMatching(/^R-DISCH/) } });
  await journey.reach('beginDischarge', { ...begin, lastDay: FRIDAY });
  expect(journey.view).toMatchObject({ phase: 'discharge', lastDay: FRIDAY });

  await came(journey, 3);
  await came(journey, 4);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.follow([written()]);
  await expect(journey.follow([toAftercare()])).rejects.toMatchObject({ cause: { type: 'Refused' } });
  await journey.passUntil(weeks.at(0, 5, '08:00'));
  expect((await journey.recorded()).tasks.map(({ task }) => task)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^risk\.screen\.discharge\./)]),
  );
  expect(await track.view()).toMatchObject({ taken: 1, offers: [] });
  await keepGolden('discharge-ahead', journey.handle);

  await came(journey, 5);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.follow([toAftercare()]);
  expect(journey.view.phase).toBe('aftercare');
  await eventually(async () => (await waiting.eventsOf('seatOffered')).length === 1);
  expect(localDay((await journey.eventsOf('seatReleased'))[0]!.at)).toBe(FRIDAY);

  // The evening of the day on which each is due, counted from Friday.
  for (const [day, week, weekday] of [
    [7, 1, 5],
    [30, 4, 7],
    [90, 13, 4],
  ] as const) {
    await journey.passUntil(weeks.at(week, weekday, '18:00'));
    await journey.reach('recordFollowUp', { day, reached: true });
  }
  expect(journey.view).toMatchObject({ phase: 'closed', closedBecause: 'completed', overdue: false });
  const attempts = await journey.eventsOf('followUpAttempted');
  expect(attempts.filter(({ data }) => data.late)).toEqual([]);
  const reminders = (await journey.eventsOf('taskRaised')).filter(({ data }) =>
    data.clock?.startsWith('followUp.'),
  );
  expect(localDay(reminders[0]!.at)).toBe(weeks.date(1, 5));
  expect(await journey.eventsOf('clockReached')).not.toContainEqual(
    expect.objectContaining({
      data: expect.objectContaining({ clock: expect.stringMatching(/^attendance/) }),
    }),
  );
  expect(await journey.handle.result()).toEqual({ because: 'completed' });
});
