import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import { STAFF_ROLES } from '#access/person';
import { ListedStaff } from '#api/platform/staff/known-staff';
import { documentOf } from '#policy/recorded';
import { seatsByHand } from '#scenarios/policy';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (id: string, role: StaffRole, ...sites: string[]): Person => ({ id, roles: [role], sites });
const DIRECTOR = person('director-main', 'director', 'main');
const OF_BOTH = person('director-both', 'director', 'main', 'north');
const SUPERVISOR = person('supervisor-main', 'supervisor', 'main');
const NORTH = person('supervisor-north', 'supervisor', 'north');

let stage: Stage;
let api: ApiOnStage;
let [main, north]: [string, string] = ['', ''];

beforeAll(async () => {
  const policy = seatsByHand(twoSites());
  [main, north] = policy.tracks.map(({ id }) => id) as [string, string];
  stage = await openStage(policy);
  await stage.startWorker();
  const staff = (id: string, site: string) =>
    ({ id, name: null, roles: STAFF_ROLES, sites: [site], active: true }) as const;
  api = await ApiOnStage.open(stage, {
    staff: new ListedStaff([staff('clinician-main', 'main'), staff('clinician-north', 'north')]),
  });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

describe('a policy', () => {
  let version = 0;
  const document = (tracks: object[]) => ({
    ...documentOf(stage.policy),
    version: `moved.${(version += 1)}`,
    tracks,
  });
  const mainAtNorth = () => [
    { id: main, capacity: 20, site: 'north' },
    { id: north, capacity: 20, site: 'north' },
  ];
  const publish = (who: Person, tracks: object[], path = '') =>
    api.as(who).post(`/v1/policies${path}`, { document: document(tracks) });

  test('moves a track to another site as long as nobody has a journey there', async () => {
    expect((await publish(DIRECTOR, mainAtNorth(), '/validate')).status).toBe(200);
  });

  test('moves none with journeys, unless who publishes it works at both', async () => {
    const { journeyId } = (await api.refer({ track: main })).body;
    for (const path of ['', '/validate']) {
      const refused = await publish(DIRECTOR, mainAtNorth(), path);
      expect(refused).toMatchObject({ status: 403, body: { code: 'not-permitted', ruleId: 'A-MOVE-TRACK' } });
      expect(refused.body.errors).toEqual([
        {
          field: 'document.tracks[0].site',
          detail: 'has journeys at main: who moves it to north works at both',
        },
      ]);
    }
    const reads = async (who: Person) => (await api.as(who).get(`/v1/journeys/${journeyId}`)).status;
    expect([await reads(SUPERVISOR), await reads(NORTH)]).toEqual([200, 404]);

    // What moves nothing is theirs to publish, and a draft moves nothing.
    expect((await publish(DIRECTOR, [...stage.policy.tracks])).status).toBe(201);
    const draft = { document: document(mainAtNorth()), draft: true };
    expect((await api.as(DIRECTOR).post('/v1/policies', draft)).status).toBe(201);

    expect((await publish(OF_BOTH, mainAtNorth())).status).toBe(201);
    await eventually(async () => (await reads(NORTH)) === 200);
    expect(await reads(SUPERVISOR)).toBe(404);
  });
});

describe('the register of assessors', () => {
  const training = (staffId: string) => ({ staffId, training: 'two days', qualifiedFrom: '2020-01-01' });
  const record = (who: Person, staffId: string) => api.as(who).post('/v1/assessors', training(staffId));
  const listed = async (who: Person) =>
    ((await api.as(who).get('/v1/assessors')).body.items as unknown as { staffId: string }[]).map(
      ({ staffId }) => staffId,
    );

  test('takes and shows those who work at the sites of who asks', async () => {
    expect((await record(SUPERVISOR, 'clinician-main')).status).toBe(200);
    expect((await record(NORTH, 'clinician-north')).status).toBe(200);
    for (const staffId of ['clinician-north', 'clinician-nowhere'])
      expect(await record(SUPERVISOR, staffId)).toMatchObject({
        status: 404,
        body: { code: 'no-such-staff' },
      });
    expect([await listed(SUPERVISOR), await listed(NORTH), await listed(OF_BOTH)]).toEqual([
      ['clinician-main'],
      ['clinician-north'],
      ['clinician-main', 'clinician-north'],
    ]);
  });
});
