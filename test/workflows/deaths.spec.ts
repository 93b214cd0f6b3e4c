import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { LEVEL_3 } from '#scenarios/admission';
import { drafted, signed, toAftercare, toDischarge } from '#scenarios/course';
import { leaving } from '#scenarios/leaving';
import { CLINICIAN } from '#scenarios/people';
import { attendWeek, eligibleFor } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage, PATIENT_MS } from '../support/journey-on-stage.js';
import { publishPolicy } from '../support/published-policy.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
let track: TrackOnStage;
let after: AfterClosingClient;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(1));
  await stage.startWorker();
  await publishPolicy(stage);
  track = new TrackOnStage(stage);
  after = new AfterClosingClient(stage, { answerWithinMs: PATIENT_MS });
});
afterAll(() => stage.close());

const screened = (): Promise<JourneyOnStage> => eligibleFor(stage, track.trackId);

const treated = async (journey: JourneyOnStage): Promise<void> => {
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.follow([drafted(), ...signed()]);
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

const offered = (journey: JourneyOnStage): Promise<void> =>
  eventually(async () => (await journey.eventsOf('seatOffered')).length === 1);
const DIED = { because: 'died', reason: 'told by the family' } as const;

/** A high risk that is heard of after a death is kept, and nobody is asked: no task, no ladder. */
const asksNobody = async (journey: JourneyOnStage): Promise<void> => {
  const before = await journey.recorded();
  const fact = { name: 'highRiskReported', data: { source: 'judgement', note: 'came late' } } as const;
  const { journeyId } = journey;
  await after.fact({ journeyId, fact, by: CLINICIAN, request: { id: randomUUID(), hash: 'h' } });
  await after.handle(journeyId).result();
  const { closedBecause, aftercareEnded, tasks, clocks } = await journey.recorded();
  expect([closedBecause, aftercareEnded]).toEqual([before.closedBecause, before.aftercareEnded]);
  expect([tasks, clocks]).toEqual([[], []]);
  expect((await journey.events()).slice(before.seq).map(({ type }) => type)).toEqual(['riskJoined']);
};

test('a death in treatment: the journey ends at once, over an open alert, and the seat is the next one’s', async () => {
  const journey = await screened();
  const waiting = await screened();
  await treated(journey);
  await journey.passDays(3);
  await journey.report({ name: 'highRiskReported', data: { source: 'judgement', note: null } });
  await eventually(async () => (await journey.recorded()).tasks.some(({ task }) => task === 'risk.1.0'));
  await expect(journey.reach('withdraw', leaving('left'))).rejects.toMatchObject({
    cause: { details: [{ rule: { id: 'R-RISK-HIGH' } }] },
  });
  // It needs no hand-off and no summary.
  await journey.reach('endJourney', DIED);
  expect(journey.view).toMatchObject({ phase: 'closed', closedBecause: 'died', tasks: [], clocks: [] });
  expect(await journey.handle.result()).toEqual({ because: 'died' });
  expect(await journey.eventsOf('journeyClosed')).toMatchObject([
    { data: { because: 'died', handOff: null }, rule: { id: 'R-ENDING' }, reason: DIED.reason },
  ]);
  expect(await journey.eventsOf('dischargeBegun')).toEqual([]);
  await offered(waiting);
  expect(await track.view()).toMatchObject({ taken: 0, offers: [{ journeyId: waiting.journeyId }] });
  await asksNobody(journey);
  await waiting.reach('withdraw', leaving('found another program'));
  await eventually(async () => (await track.view()).free === 1);
});

test('a death in the aftercare of a completed discharge stands beside it: completed, and died', async () => {
  const journey = await screened();
  await inAftercare(journey);
  expect(journey.view.clocks.map(({ id }) => id)).toEqual(['followUp.30', 'followUp.90']);
  await journey.reach('endJourney', DIED);
  const ended = { phase: 'closed', closedBecause: 'completed', aftercareEnded: 'died' };
  expect(journey.view).toMatchObject({ ...ended, tasks: [], clocks: [] });
  expect(await journey.recorded()).toMatchObject({ ...ended, tasks: [], clocks: [] });
  expect(await journey.handle.result()).toEqual({ because: 'completed' });
  expect(await journey.eventsOf('journeyClosed')).toMatchObject([
    { data: { because: 'completed', aftercareEnded: 'died', handOff: null }, reason: DIED.reason },
  ]);
  expect((await journey.eventsOf('seatReleased')).length).toBe(1);
  expect(await track.view()).toMatchObject({ taken: 0, free: 1 });
  await asksNobody(journey);
});
