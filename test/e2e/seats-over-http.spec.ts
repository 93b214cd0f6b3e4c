import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttendanceResults } from '#contracts/http/sessions';
import type { TimelineEvent } from '#contracts/http/timeline';
import { afterClosingIdOf } from '#contracts/journey-id';
import { trackWorkflowIdOf } from '#contracts/track-messages';
import type { TrackView } from '#track/view';
import { documentOf } from '#policy/recorded';
import { ELIGIBLE } from '#scenarios/admission';
import {
  ApiOnStage,
  CLINICIAN,
  COORDINATOR,
  DIRECTOR,
  someClient,
  type Answer,
} from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack } from '../support/track-on-stage.js';

/** Each with one seat, and for one test. */
const [REFUSED, LAPSED, DECLINED, GROWN, GROUPED, LEFT, RETURNED] = Array.from(
  { length: 7 },
  () => `t-${randomUUID()}`,
);

let stage: Stage;
let api: ApiOnStage;
beforeAll(async () => {
  const tracks = [REFUSED, LAPSED, DECLINED, GROWN, GROUPED, LEFT, RETURNED].map((id) => ({
    id: id!,
    capacity: 1,
  }));
  stage = await openStage({ ...policyOfTrack(1), tracks });
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

/** Eligible, asking for a seat on the track: the answer to that. */
const asking = async (track: string, referral: object = {}): Promise<Answer> => {
  const { journeyId } = (await api.refer({ track, ...referral })).body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  await api.reach(journeyId, 'record-consent', { signer: 'client' });
  await api.reach(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
  return api.reach(journeyId, 'record-eligibility', { ...ELIGIBLE, seat: track, track });
};
const inFull = async (track: string): Promise<{ seated: string; waiting: string }> => {
  const [seated, waiting] = [(await asking(track)).body, (await asking(track)).body];
  expect([seated.phase, waiting.phase]).toEqual(['assessment', 'waitlist']);
  return { seated: seated.journeyId, waiting: waiting.journeyId };
};
const read = async (journeyId: string): Promise<Answer['body']> =>
  (await api.get(`/v1/journeys/${journeyId}`)).body;
const offered = (journeyId: string): Promise<void> =>
  eventually(async () => (await read(journeyId)).view.waitlist?.offer != null);
const leaves = (journeyId: string): Promise<Answer> =>
  api.reach(journeyId, 'withdraw', { reason: 'moves away' });

/** Refused by the rule, and nothing has happened on the journey. */
const refuses = async (journeyId: string, path: string, data: object = {}): Promise<readonly string[]> => {
  const before = await done(journeyId);
  const { status, body } = await api.reach(journeyId, path, data);
  expect([status, body.code, body.ruleId]).toEqual([409, 'refused', 'R-WAITLIST']);
  expect(await done(journeyId)).toEqual(before);
  return body.needed;
};

/** What has happened on the journey; what its track has to say to it may come at any time. */
const done = async (journeyId: string): Promise<string[]> => {
  const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline?limit=100`)).body as unknown as {
    items: readonly TimelineEvent[];
  };
  return items.map(({ type }) => type).filter((type) => type !== 'seatAnswered');
};

test('a named seat is only asked for: where the track is full the client waits, and sees their place', async () => {
  const { waiting } = await inFull(REFUSED!);
  const pregnant = (await asking(REFUSED!, { pregnant: true })).body.journeyId;
  await eventually(async () => (await read(waiting)).place?.position === 2);
  expect(await read(pregnant)).toMatchObject({
    view: { waitlist: { track: REFUSED, priority: 'pregnant', offers: 0, offer: null } },
    place: { position: 1, waiting: 2 },
  });
  expect(await refuses(waiting, 'offer-seat', { track: REFUSED })).toEqual(['a seat that becomes free']);
  expect(await refuses(waiting, 'accept-seat')).toEqual(['an offer of the track']);
  await refuses(waiting, 'decline-seat');
});

test('a track that nobody knows is refused, and nothing is asked of any', async () => {
  const { journeyId } = (await api.refer({ track: GROWN })).body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  await api.reach(journeyId, 'record-consent', { signer: 'client' });
  const needed = await refuses(journeyId, 'record-eligibility', {
    ...ELIGIBLE,
    seat: 'elsewhere',
    track: GROWN,
  });
  expect(needed).toEqual([expect.stringContaining(GROWN!)]);
  expect((await api.get('/v1/tracks/elsewhere')).body.code).toBe('no-such-track');
});

test('an offer that has lapsed is not there any more; the place is kept for one more', async () => {
  const { seated, waiting } = await inFull(LAPSED!);
  await leaves(seated);
  await offered(waiting);
  const { view, place } = await read(waiting);
  const open = Date.parse(view.waitlist!.offer!.expiresAt) - Date.now();
  expect([view.waitlist!.offers, place, open > 47.9 * 3_600_000]).toEqual([1, null, true]);
  await api.post(`/v1/rehearsal/journeys/${waiting}/advance`, { hours: 49 });
  await eventually(async () => (await read(waiting)).view.waitlist!.offers === 2);
  await api.reach(waiting, 'decline-seat', { reason: 'starts a job' });
  await refuses(waiting, 'accept-seat');
});

test('declined twice, accepted twice: once', async () => {
  const { seated, waiting } = await inFull(DECLINED!);
  await leaves(seated);
  await offered(waiting);
  expect((await api.reach(waiting, 'decline-seat', { reason: 'starts a job' })).status).toBe(200);
  await refuses(waiting, 'decline-seat', { reason: 'starts a job' });
  await eventually(async () => (await read(waiting)).place !== null);
  expect((await api.get(`/v1/tracks/${DECLINED}`)).body).toMatchObject({
    free: 1,
    offers: [],
    waitlist: [{ journeyId: waiting, offers: 1, lastOffer: 'declined', passedOver: true }],
  });
  const next = (await asking(DECLINED!)).body;
  expect(next.phase).toBe('assessment');
  await leaves(next.journeyId);
  await offered(waiting);
  expect((await api.reach(waiting, 'accept-seat')).body).toMatchObject({
    phase: 'assessment',
    waitlist: null,
  });
  const { status, body } = await api.reach(waiting, 'accept-seat');
  expect([status, body.code]).toEqual([409, 'refused']);
});

test('whoever has closed and still gives the seat back is referred again once that is done', async () => {
  const client = someClient();
  const { journeyId } = (await asking(LEFT!, { client })).body;
  const blocker = stage.database.owner.createQueryRunner();
  await blocker.startTransaction();
  await blocker.query('lock table track in exclusive mode');
  expect((await leaves(journeyId)).body.phase).toBe('closed');
  const again = api.refer({ client, track: LEFT });
  // Meanwhile its workflow, which waits for the track, would refuse it.
  await sleep(300);
  await blocker.rollbackTransaction();
  await blocker.release();
  const { status, body } = await again;
  expect([status, body.journeyId]).toEqual([201, journeyId.replace(/1$/, '2')]);
});

test('a group’s attendance of somebody who is not on its roster is refused, and leaves nothing', async () => {
  const { journeyId } = (await asking(GROUPED!)).body;
  const { seq } = (await read(journeyId)).view;
  const arranged = { group: 'morning', capacity: 1, therapists: ['clinician-1'], by: COORDINATOR };
  expect((await api.post(`/v1/tracks/${GROUPED}/groups`, arranged)).status).toBe(200);
  const entries = [{ journeyId, outcome: 'attended', minutes: 60 }];
  const recording = { by: CLINICIAN, date: '2026-01-05', group: 'morning', entries };
  const refused = (await api.post('/v1/sessions/attendance', recording)).body as unknown as AttendanceResults;
  expect(refused.results).toMatchObject([{ ok: false, problem: { status: 409, ruleId: 'R-GROUP' } }]);
  expect((await read(journeyId)).view.seq).toBe(seq);
});

test('a published policy gives a track more seats: whoever waits is offered one; sent again, once', async () => {
  const { waiting } = await inFull(GROWN!);
  const tracks = [REFUSED, LAPSED, DECLINED, GROWN, RETURNED].map((id) => ({ id, capacity: 12 }));
  const document = { ...documentOf(stage.policy), version: 'more-seats', tracks };
  const publish = (): Promise<Answer> =>
    api.post('/v1/policies', { by: DIRECTOR, document }, { 'idempotency-key': 'more-seats' });
  const track = async (): Promise<TrackView> => (await api.get(`/v1/tracks/${GROWN}`)).body as never;
  const { seq } = await track();
  expect((await publish()).status).toBe(201);
  await offered(waiting);
  // The setting has changed, the seat is offered, the track is nearly full no more (R-CAPACITY), and the journey was told of its offer.
  await eventually(async () => (await track()).seq === seq + 4);
  const after = await track();
  expect(after).toMatchObject({ capacity: 12, taken: 1, free: 10, offers: [{ journeyId: waiting }] });
  expect((await publish()).status).toBe(201);
  expect(await track()).toEqual(after);
});

// The last one: its track does not know what is on record of it, and takes no new policy.
test('what is reported before the seat is given back is decided after it, and nothing under two numbers', async () => {
  const { journeyId } = (await asking(RETURNED!)).body;
  const track = stage.client.workflow.getHandle(trackWorkflowIdOf(RETURNED!));
  await track.terminate('away for a while');
  // In its place one that nobody works for: whoever asks it waits.
  const silent = await stage.client.workflow.start('track', {
    ...{ workflowId: track.workflowId, taskQueue: `nobody-${randomUUID()}`, args: [] },
  });
  expect((await leaves(journeyId)).body.phase).toBe('closed');
  const high = { by: CLINICIAN, source: 'judgement', note: null };
  expect((await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, high)).status).toBe(202);
  // What comes after the end has begun, and looks whether the client's workflow is done with the journey.
  const looks = async () => {
    const { raw } = await stage.client.workflow.getHandle(afterClosingIdOf(journeyId)).describe();
    return (raw.pendingActivities?.[0]?.attempt ?? 0) > 1;
  };
  await eventually(looks);
  await silent.terminate('here again');
  await eventually(async () => (await read(journeyId)).view.next.join() === 'acknowledgeRisk,disposeRisk');
  const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body;
  const types = items.map(({ type }) => type).reverse();
  expect(types.slice(types.indexOf('seatAnswered', types.indexOf('journeyClosed')))).toEqual([
    ...['seatAnswered', 'riskRaised', 'clockReached', 'taskRaised'],
  ]);
  expect(await stage.database.dataSource.query('select from recording_conflict')).toEqual([]);
});
