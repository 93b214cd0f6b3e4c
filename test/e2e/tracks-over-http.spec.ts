import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ApiOnStage, COORDINATOR } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
let api: ApiOnStage;
let track: TrackOnStage;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(20));
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  track = new TrackOnStage(stage);
});
afterAll(async () => {
  await api.close();
  await stage.close();
});

const someJourney = (): string => `${randomUUID()}.1`;
const group = { by: COORDINATOR, group: 'evening', capacity: 12, therapists: ['staff-9'] };
const at = (path = ''): string => `/v1/tracks/${track.trackId}${path}`;
const join = (journeyId: string, headers = {}) =>
  api.post(at('/groups/evening/members'), { by: COORDINATOR, journeyId }, headers);

test('a track of the policy is there before anything has happened on it', async () => {
  const { status, body } = await api.get(at());
  expect([status, body]).toMatchObject([200, { capacity: 20, taken: 0, free: 20, waitlist: [], groups: [] }]);
  expect((await api.get('/v1/tracks')).body.items).toMatchObject([{ trackId: track.trackId }]);
  expect((await api.get('/v1/tracks/elsewhere')).body.code).toBe('no-such-track');
});

test('R-GROUP: a group is made, and refused with what would be needed', async () => {
  const made = await api.post(at('/groups'), group);
  expect([made.status, made.body]).toMatchObject([
    200,
    {
      id: 'evening',
      kind: 'usual',
      size: 0,
      warnings: ['R-GROUP: 0 of at least 6 clients on the roster'],
    },
  ]);
  const refused = await api.post(at('/groups'), { ...group, capacity: 13 });
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { code: 'refused', ruleId: 'R-GROUP', needed: ['capacity 12 or less'] },
  ]);
  const bad = await api.post(at('/groups'), { ...group, therapists: ['a', 'a'] });
  expect([bad.status, bad.body.errors[0]!.field]).toEqual([400, 'therapists']);
  const elsewhere = await api.post('/v1/tracks/elsewhere/groups', group);
  expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'no-such-track']);
});

test('R-GROUP: 12 come on the roster, the 13th does not; the read model has it at once', async () => {
  const journeys = Array.from({ length: 13 }, someJourney);
  for (const journeyId of journeys) expect(await track.ask(journeyId)).toBe('granted');
  for (const journeyId of journeys.slice(0, 12)) expect((await join(journeyId)).status).toBe(200);
  expect((await api.get(at())).body).toMatchObject({ taken: 13, groups: [{ size: 12, warnings: [] }] });
  // Journeys that only the track knows: for the API there is no such journey.
  expect((await join(journeys[12]!)).body.code).toBe('no-such-journey');
  const referred = (await api.refer({ track: track.trackId })).body.journeyId;
  await track.ask(referred);
  const refused = await join(referred);
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { ruleId: 'R-GROUP', needed: ['a member to leave, or another group'] },
  ]);
  const left = await api.post(at(`/groups/evening/members/${journeys[0]}/remove`), { by: COORDINATOR });
  expect(left.body).toMatchObject({ size: 11 });
  expect((await join(referred)).body).toMatchObject({ size: 12 });
});

test('a group, and a journey, that are not there', async () => {
  const noGroup = await api.post(at('/groups/morning/members'), {
    by: COORDINATOR,
    journeyId: someJourney(),
  });
  expect([noGroup.status, noGroup.body.code]).toEqual([404, 'no-such-group']);
  const noJourney = await api.post(at(`/groups/evening/members/${someJourney()}/remove`), {
    by: COORDINATOR,
  });
  expect([noJourney.status, noJourney.body.code]).toEqual([404, 'no-such-journey']);
});

test('a journey without a seat on the track is refused', async () => {
  const { journeyId } = (await api.refer({ track: track.trackId })).body;
  const refused = await join(journeyId);
  expect([refused.status, refused.body.needed]).toEqual([409, ['a seat on the track']]);
});

test('the same key again: once, and answered the same, also after the track has handed over and gone on', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const body = { ...group, group: 'late', therapists: ['staff-1', 'staff-2'] };
  const first = await api.post(at('/groups'), body, headers);
  const { seq } = (await track.recorded())!;
  await api.post(at('/groups'), { ...body, therapists: ['staff-3'] });
  const again = await api.post(at('/groups'), body, headers);
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect((await track.recorded())!.seq).toBe(seq + 1);
  const other = await api.post(at('/groups'), { ...body, capacity: 2 }, headers);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
});

test('offers and the waitlist, in the order in which they are asked', async () => {
  const now = (await track.view()).free;
  for (let seat = 0; seat < now; seat += 1) await track.ask(someJourney());
  const [standard, injecting, pregnant] = [someJourney(), someJourney(), someJourney()];
  await track.ask(standard);
  await track.want(injecting, { wish: 'seat', priority: 'injecting' });
  await track.want(pregnant, { wish: 'seat', priority: 'pregnant' });
  await eventually(async () => (await track.recorded())!.waitlist.length === 3);
  const { body } = await api.get(at());
  expect(body).toMatchObject({
    taken: 20,
    free: 0,
    waitlist: [
      { position: 1, journeyId: pregnant, priority: 'pregnant' },
      { position: 2, journeyId: injecting, priority: 'injecting' },
      { position: 3, journeyId: standard, priority: 'standard' },
    ],
  });
});
