import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import type { TrackView } from '#track/view';
import { ApiOnStage, COORDINATOR, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
let api: ApiOnStage;
let track: TrackOnStage;
let groups: string;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(6));
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  track = new TrackOnStage(stage);
  groups = `/v1/tracks/${track.trackId}/groups`;
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

interface Change {
  readonly path: string;
  readonly body: object;
  readonly headers?: Record<string, string>;
}

const by = COORDINATOR;
const arranged = (group: string, change: object = {}, headers = {}): Change => ({
  ...{ path: groups, body: { by, group, capacity: 4, therapists: ['staff-9'], ...change }, headers },
});
const joins = (group: string, journeyId: string, partner: string | null = null): Change => ({
  ...{ path: `${groups}/${group}/members`, body: { by, journeyId, partner } },
});
const leaves = (group: string, journeyId: string): Change => ({
  ...{ path: `${groups}/${group}/members/${journeyId}/remove`, body: { by } },
});

const asked = ({ path, body, headers }: Change): Promise<Answer> =>
  api.post(`${path}?dryRun=true`, body, headers);
const done = ({ path, body, headers }: Change): Promise<Answer> => api.post(path, body, headers);

/** Everything that a change of a group leaves. */
const left = async (): Promise<unknown> => {
  const [counts] = await stage.database.owner.query<[object]>(
    `select (select count(*)::int from track_event where track_id = $1) as events, (select view from track where track_id = $1) as view,
            (select count(*)::int from audit where action = 'write' and subject_id = $1) as written`,
    [track.trackId],
  );
  return counts;
};

/** Asks, does, and compares: what is refused in the same words, what is taken with the event that it leaves. */
const compare = async (change: Change): Promise<string> => {
  const before = await left();
  const trial = await asked(change);
  expect(await left()).toEqual(before);
  const { status, body } = await done(change);
  // What cannot be read, and what does not exist, is answered as it is to the write.
  if (trial.status !== 200) {
    expect([change, trial.status, trial.body]).toEqual([change, status, body]);
    return body.code;
  }
  const { ok, refusal, recommended, effects } = trial.body as unknown as DryRunAnswer;
  expect([change, ok, refusal, recommended]).toEqual([
    change,
    status === 200,
    status === 200 ? null : body,
    null,
  ]);
  if (status !== 200) {
    expect(effects).toEqual([]);
    return body.needed?.[0] ?? body.code;
  }
  const [{ types }] = await stage.database.owner.query<[{ types: string[] }]>(
    'select jsonb_agg(type order by seq) as types from track_event where track_id = $1 and seq > $2',
    [track.trackId, (before as { view: TrackView | null }).view?.seq ?? 0],
  );
  expect([change, effects]).toEqual([change, types]);
  return 'taken';
};

describe('a dry run of a change of a group', () => {
  test('asked first of all, begins no track', async () => {
    expect((await asked(arranged('morning'))).body).toMatchObject({ ok: true, effects: ['groupArranged'] });
    expect(await track.recorded()).toBeNull();
    await expect(track.handle.describe()).rejects.toThrow(/not found/);
  });

  test('is answered as what is done after it, and does nothing itself', async () => {
    const [a, b, c, unseated] = await Promise.all(
      Array.from({ length: 4 }, async () => (await api.refer({ track: track.trackId })).body.journeyId),
    );
    for (const journeyId of [a!, b!, c!]) expect(await track.ask(journeyId)).toBe('granted');
    await eventually(async () => (await track.recorded())?.taken === 3);
    const came: string[] = [];
    for (const change of [
      arranged('morning', {}, { 'if-none-match': '*' }),
      arranged('morning', {}, { 'if-none-match': '*' }),
      arranged('morning', { title: 'Morning' }, { 'if-match': '"1"' }),
      arranged('morning', { title: 'Morning' }),
      arranged('evening', { capacity: 900 }),
      arranged('evening', { capacity: 7 }),
      arranged('evening', { capacity: 'many' }),
      arranged('evening', { therapists: [] }),
      arranged('evening', { therapists: ['staff-7', 'staff-8', 'staff-9'] }),
      arranged('pairs', { kind: 'couples', capacity: 1 }),
      joins('morning', a!),
      joins('morning', a!),
      joins('morning', unseated!),
      joins('morning', b!, c),
      joins('morning', `${randomUUID()}.1`),
      joins('nowhere', a!),
      arranged('morning', { kind: 'couples' }),
      joins('pairs', b!, c),
      joins('pairs', a!),
      leaves('morning', b!),
      leaves('morning', a!),
      leaves('nowhere', a!),
      leaves('morning', `${randomUUID()}.1`),
      { ...arranged('morning'), path: '/v1/tracks/no-such-track/groups' },
    ])
      came.push(await compare(change));
    expect(came).toEqual([
      'taken',
      'changed-meanwhile',
      'changed-meanwhile',
      'taken',
      'capacity 12 or less',
      'capacity 6 or less',
      'invalid-input',
      'at least 1 of therapists',
      'therapists: 2 or fewer',
      'taken',
      'taken',
      'somebody else',
      'a seat on the track',
      'no partner, or a couples group',
      'no-such-journey',
      'no-such-group',
      'kind usual, or another group',
      'taken',
      'a member to leave, or another group',
      'a member of the group',
      'taken',
      'no-such-group',
      'no-such-journey',
      'no-such-track',
    ]);
  });

  test('uses no Idempotency-Key: the same one does it afterwards', async () => {
    const change = arranged('keyed', {}, { 'idempotency-key': randomUUID() });
    expect((await asked(change)).body).toMatchObject({ ok: true });
    const first = await done(change);
    expect([first.status, (await done(change)).body]).toEqual([200, first.body]);
  });

  test('is for who may do it, and a read in the audit, once a minute', async () => {
    const rows = await auditSince(stage.database);
    const read = { action: 'read', outcome: 'allowed', route: 'POST /v1/tracks/:trackId/groups' };
    const clinician: Person = { id: 'clinician-7', roles: ['clinician'], sites: ['main'] };
    const { path } = arranged('audited');
    const body = { group: 'audited', capacity: 3, therapists: ['staff-9'] };
    const refused = await api.as(clinician).post(`${path}?dryRun=true`, body);
    expect([refused.status, refused.body]).toEqual([403, (await api.as(clinician).post(path, body)).body]);
    const supervisor: Person = { id: 'supervisor-7', roles: ['supervisor'], sites: ['main'] };
    for (const capacity of [3, 4])
      await api.as(supervisor).post(`${path}?dryRun=true`, { ...body, capacity });
    expect((await rows()).filter(({ person }) => person === 'supervisor-7')).toMatchObject([
      { ...read, subject: track.trackId, details: { dryRun: true } },
    ]);
  });
});
