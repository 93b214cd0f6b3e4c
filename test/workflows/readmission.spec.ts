import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FindEarlierClinicalData } from '#records/journeys/earlier-clinical-data';
import { FindLastPlan } from '#records/journeys/last-plan';
import { ReadCourses } from '#records/journeys/read-courses';
import { LEVEL_3 } from '#scenarios/admission';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { drafted, signed, toAftercare, toDischarge } from '#scenarios/course';
import { leaving } from '#scenarios/leaving';
import { PLAN, planAt } from '#scenarios/plan';
import { attendWeek, eligibleFor } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
let track: TrackOnStage;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(1));
  await stage.startWorker();
  track = new TrackOnStage(stage);
});
afterAll(() => stage.close());

const screened = (
  entryKind: 'firstIntervention' | 'return' = 'firstIntervention',
  clientId?: string,
): Promise<JourneyOnStage> => eligibleFor(stage, track.trackId, { entryKind }, clientId);

const treated = async (journey: JourneyOnStage, plan = PLAN): Promise<void> => {
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.follow([drafted(plan), ...signed()]);
};

/** A week of treatment, the discharge as completed, and ten days of aftercare with the first follow-up. */
const inAftercare = async (journey: JourneyOnStage): Promise<void> => {
  await treated(journey);
  await attendWeek(journey, 15);
  await journey.follow([...toDischarge(journey.now), toAftercare()]);
  await journey.passDays(7);
  await journey.passHours(1);
  await journey.reach('recordFollowUp', { day: 7, reached: true });
  await journey.passDays(3);
};

test('readmitted from aftercare: it closes as it stands, and the return begins with what was known', async () => {
  const first = await screened();
  await first.reach('recordClinicalData', CLINICAL_DATA);
  await inAftercare(first);
  expect(await track.view()).toMatchObject({ taken: 0, free: 1 });
  const runOf = async ({ handle }: JourneyOnStage): Promise<string> => (await handle.describe()).runId;
  const run = await runOf(first);
  // One open journey a client, and aftercare is one.
  await expect(JourneyOnStage.refer(stage, { entryKind: 'return' }, first.clientId)).rejects.toMatchObject({
    cause: { details: [{ rule: { id: 'R-RETURN' } }] },
  });
  await first.reach('readmit', { reason: 'uses again' });
  expect(first.view).toMatchObject({ phase: 'closed', closedBecause: 'readmitted', tasks: [], clocks: [] });
  expect(first.view).not.toHaveProperty('aftercareEnded');
  expect(await first.handle.result()).toEqual({ because: 'readmitted' });
  const [closed] = await first.eventsOf('journeyClosed');
  expect(closed).toMatchObject({ rule: { id: 'R-RETURN' }, reason: 'uses again' });

  const second = await screened('return', first.clientId);
  expect(second.journeyId).toBe(`${first.clientId}.2`);
  expect(second.handle.workflowId).toBe(first.handle.workflowId);
  expect(await runOf(second)).not.toBe(run);
  expect(second.view).toMatchObject({
    phase: 'assessment',
    entryKind: 'return',
    level: null,
    treatment: null,
  });
  expect((await second.eventsOf('referred'))[0]!.data).toMatchObject({ earlierJourneys: 1 });
  // Nothing of the first is asked for in the second, such as its follow-ups; what was known of the client is there to begin with.
  expect((await second.recorded()).clocks.filter(({ id }) => id.startsWith('followUp.'))).toEqual([]);
  expect(await second.eventsOf('clinicalDataRecorded')).toEqual([]);
  const { dataSource } = stage.database;
  expect(await new FindEarlierClinicalData(dataSource).before(second.journeyId)).toBe(first.journeyId);
  const planOf = () => new FindLastPlan(dataSource).before(second.journeyId);
  expect(await planOf()).toMatchObject({ journeyId: first.journeyId, plan: PLAN });
  const own = planAt('T3', 60);
  await treated(second, own);
  expect(await planOf()).toMatchObject({ journeyId: second.journeyId, plan: own });
  expect(await track.view()).toMatchObject({ taken: 1, seats: [{ journeyId: second.journeyId }] });

  // What the client was discharged for stands with the discharge.
  const [begun] = await first.eventsOf('dischargeBegun');
  const opened = Date.parse(first.view.openedAt);
  const asks = { from: opened, until: opened + 1, timeZone: stage.policy.calendar.timeZone };
  expect(await new ReadCourses(dataSource).of(asks)).toMatchObject([
    {
      discharged: { at: begun!.at, because: 'completed' },
      closed: { at: closed!.at, because: 'readmitted' },
      followUps: { 7: expect.any(Number) },
    },
  ]);
  expect(await first.recorded()).toMatchObject({ phase: 'closed', closedBecause: 'readmitted' });
  await second.reach('withdraw', leaving('moves away'));
  await eventually(async () => (await track.view()).free === 1);
});
