import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import type { TrackBoard } from '#contracts/http/track-board';
import { ELIGIBLE } from '#scenarios/admission';
import { seatsByHand } from '#scenarios/policy';
import { addSpan } from '#journey/time/spans';
import { ApiOnStage, someClient, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack } from '../support/track-on-stage.js';

const as = (role: StaffRole): Person => ({ id: `${role}-1`, roles: [role], sites: ['main'] });
const COORDINATOR = as('coordinator');

let stage: Stage;
let api: ApiOnStage;

const begin = async (policy: Stage['policy']): Promise<void> => {
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
};
const end = async (): Promise<void> => {
  await api?.close();
  await stage?.close();
};

const asking = async (track: string, seat: string | null, referral: object = {}): Promise<Answer> => {
  const client = someClient({ family: 'Waiting', phone: '+1 555 010 0134' });
  const { journeyId } = (await api.refer({ track, client, ...referral })).body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  await api.reach(journeyId, 'record-consent', { signer: 'client' });
  await api.reach(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
  return api.reach(journeyId, 'record-eligibility', { ...ELIGIBLE, seat, track });
};
const board = async (track: string, who = COORDINATOR): Promise<TrackBoard> => {
  const { status, body } = await api.as(who).get(`/v1/tracks/${track}/board`);
  expect(status).toBe(200);
  return body as unknown as TrackBoard;
};

describe('a track that gives its seats', () => {
  const TRACK = `t-${randomUUID()}`;
  let seated: string;
  let first: string;
  let second: string;

  beforeAll(async () => {
    await begin({ ...policyOfTrack(1), tracks: [{ id: TRACK, capacity: 1 }] });
    seated = (await asking(TRACK, TRACK)).body.journeyId;
    second = (await asking(TRACK, TRACK)).body.journeyId;
    first = (await asking(TRACK, TRACK, { pregnant: true })).body.journeyId;
    await eventually(async () => (await board(TRACK)).waiting.length === 2);
  });
  afterAll(end);

  test('shows who has a seat and who waits, in their order, with whom to call', async () => {
    const shown = await board(TRACK);
    expect(shown).toMatchObject({
      ...{ trackId: TRACK, capacity: 1, taken: 1, free: 0, offers: [], freeSoon: [], next: first },
      seats: [{ journeyId: seated, phase: 'assessment', client: { family: 'Waiting' } }],
      waiting: [
        {
          ...{ position: 1, journeyId: first, priority: 'pregnant', because: 'firstIntervention', days: 0 },
          ...{ passedOver: false, lapses: 0, lastAttempt: { reached: true } },
          client: { family: 'Waiting', phone: '+1 555 010 0134' },
        },
        { position: 2, journeyId: second, priority: 'standard' },
      ],
    });
  });

  test('says in the audit whom it showed', async () => {
    const rows = await auditSince(stage.database);
    await board(TRACK);
    const [row] = (await rows()) as unknown as { action: string; details: { shown: string[] } }[];
    expect(row).toMatchObject({
      action: 'read',
      details: { shown: expect.arrayContaining([seated, first]) },
    });
  });

  test('tells a clinician how full it is, and of nobody', async () => {
    expect(await board(TRACK, as('clinician'))).toEqual({ trackId: TRACK, capacity: 1, taken: 1, free: 0 });
    expect((await api.as(as('operator')).get(`/v1/tracks/${TRACK}/board`)).status).toBe(403);
    expect((await api.as(COORDINATOR).get('/v1/tracks/elsewhere/board')).body.code).toBe('no-such-track');
  });

  test('shows an offer with when it lapses, and who is asked after', async () => {
    await api.reach(seated, 'withdraw', { reason: 'moves away' });
    await eventually(async () => (await board(TRACK)).offers[0]?.expiresAt != null);
    const { offers, waiting, next, seats } = await board(TRACK);
    expect([seats, next]).toEqual([[], second]);
    expect(waiting.map(({ journeyId, position }) => [journeyId, position])).toEqual([[second, 1]]);
    const [offer] = offers;
    expect(offer).toMatchObject({
      journeyId: first,
      priority: 'pregnant',
      client: { phone: '+1 555 010 0134' },
    });
    const lapses = addSpan(Date.parse(offer!.offeredAt!), stage.policy.clocks.offer, stage.policy.calendar);
    expect(Math.abs(Date.parse(offer!.expiresAt!) - lapses)).toBeLessThan(60_000);
  });
});

describe('a track of which a coordinator gives the seats', () => {
  let track: string;
  beforeAll(async () => {
    const policy = seatsByHand(policyOfTrack(2));
    track = `t-${randomUUID()}`;
    await begin({ ...policy, tracks: [{ id: track, capacity: 2 }] });
  });
  afterAll(end);

  test('shows what the journeys say', async () => {
    const seated = (await asking(track, track)).body.journeyId;
    const standard = (await asking(track, null)).body.journeyId;
    const urgent = (await asking(track, null, { pregnant: true })).body.journeyId;
    expect(await board(track)).toMatchObject({
      ...{ capacity: 2, taken: 1, free: 1, offers: [], next: urgent },
      seats: [{ journeyId: seated, phase: 'assessment' }],
      waiting: [
        { position: 1, journeyId: urgent, priority: 'pregnant' },
        { position: 2, journeyId: standard, priority: 'standard' },
      ],
    });
    expect((await api.reach(urgent, 'offer-seat', { track })).status).toBe(200);
    expect(await board(track)).toMatchObject({
      ...{ taken: 1, free: 0, next: standard },
      offers: [{ journeyId: urgent, expiresAt: expect.any(String) }],
      waiting: [{ position: 1, journeyId: standard }],
    });
  });
});
