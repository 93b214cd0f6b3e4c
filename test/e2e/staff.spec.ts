import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import { GONE_AFTER_DAYS, type StaffMember } from '#access/staff-member';
import type { ListedStaffMember } from '#contracts/http/staff';
import type { Rota } from '#notifications/on-call';
import { ListedStaff } from '#api/platform/staff/known-staff';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { Issuer } from '../support/issuer.js';
import { openStage, type Stage } from '../support/stage.js';

const member = (
  id: string,
  roles: StaffRole[],
  sites: string[],
  some: Partial<StaffMember> = {},
): StaffMember => ({
  ...{ id, name: `Name of ${id}`, roles, sites, active: true },
  ...some,
});
const FILE = [
  member('clinician-1', ['clinician'], ['main']),
  member('clinician-north', ['clinician'], ['north']),
  member('coordinator-1', ['coordinator'], ['main']),
  member('clinician-gone', ['clinician'], ['main'], { active: false }),
];
/** All day and every day. */
const ROTA: Rota = [
  {
    ...{ role: 'onCall', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' },
    ...{ recipient: 'night@clinic.example', staff: 'clinician-1' },
  },
];
const person = (id: string, role: StaffRole, site = 'main'): Person => ({ id, roles: [role], sites: [site] });
const COORDINATOR = person('coordinator-1', 'coordinator');

let stage: Stage;
let issuer: Issuer;
let api: ApiOnStage;
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  issuer = await Issuer.open();
  api = await ApiOnStage.open(stage, { staff: new ListedStaff(FILE, ROTA) }, issuer);
  ({ journeyId } = (await api.as(COORDINATOR).refer({ by: undefined })).body);
});
afterAll(async () => {
  await api?.close();
  await issuer?.down();
  await stage?.close();
});

const assign = (staffId: string | null, role = 'clinician', headers = {}): Promise<Answer> =>
  api.as(COORDINATOR).post(`/v1/journeys/${journeyId}/assign-care-team`, { role, staffId }, headers);
const staff = async (who: Person, query = ''): Promise<ListedStaffMember[]> =>
  (await api.as(who).get(`/v1/staff${query}`)).body.items as unknown as ListedStaffMember[];
const idsOf = (items: readonly Pick<StaffMember, 'id'>[]): string[] => items.map(({ id }) => id);
const signsIn = (who: Person, claims = {}): Promise<Response> =>
  issuer
    .token(who, claims)
    .then((token) => fetch(`${api.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } }));
const isKnown = (id: string) => eventually(async () => idsOf(await staff(COORDINATOR)).includes(id));

describe('R-CARE-TEAM: a journey is given', () => {
  test.each([
    ['who does not exist', 'coordinator-9', 'coordinator'],
    ['who works at another site', 'clinician-north', 'clinician'],
    ['who has left', 'clinician-gone', 'clinician'],
  ])('to nobody %s', async (_, staffId, role) => {
    const answer = await assign(staffId, role);
    expect(answer).toMatchObject({ status: 409, body: { code: 'refused', ruleId: 'R-CARE-TEAM' } });
    expect(answer.body.detail).toBe('staffId: nobody of that staff id works at the site of this journey.');
    expect((await api.get(`/v1/journeys/${journeyId}`)).body.view.careTeam).toEqual({});
  });

  test('to nobody in a role that they do not have', async () => {
    const answer = await assign('clinician-1', 'supervisor');
    expect(answer).toMatchObject({ status: 409, body: { ruleId: 'R-CARE-TEAM' } });
    expect(answer.body.detail).toBe('staffId: who has that staff id is no supervisor.');
  });

  test('to who is in the file and has never signed in, and to nobody again', async () => {
    expect((await assign('clinician-1')).body.careTeam).toEqual({ clinician: 'clinician-1' });
    expect((await assign(null)).body.careTeam).toEqual({});
  });

  test('to who is in no file, as soon as they have signed in', async () => {
    expect((await assign('clinician-2')).status).toBe(409);
    await signsIn(person('clinician-2', 'clinician'));
    await isKnown('clinician-2');
    expect((await assign('clinician-2')).status).toBe(200);
    expect((await assign(null)).status).toBe(200);
  });

  test('an assignment that was answered is answered again, also when they have left since', async () => {
    await signsIn(person('clinician-3', 'clinician'));
    await isKnown('clinician-3');
    const key = { 'idempotency-key': 'given.to.clinician-3' };
    const first = await assign('clinician-3', 'clinician', key);
    expect(first.status).toBe(200);
    await stage.database.owner.query(
      `update staff_member set seen_at = seen_at - interval '${GONE_AFTER_DAYS + 1} days' where staff_id = 'clinician-3'`,
    );
    expect(await assign('clinician-3', 'clinician', key)).toMatchObject({ status: 200, body: first.body });
    expect((await staff(COORDINATOR)).find(({ id }) => id === 'clinician-3')).toMatchObject({
      active: false,
    });
    expect((await assign(null)).status).toBe(200);
    expect((await assign('clinician-3')).status).toBe(409);
  });
});

describe('the directory', () => {
  test('has the name and what the provider said last; a token without a name leaves it', async () => {
    const who = person('clinician-4', 'clinician');
    await signsIn(who, { name: 'Noor Example' });
    await isKnown('clinician-4');
    await signsIn({ ...who, roles: ['clinician', 'supervisor'] });
    await eventually(async () =>
      (await staff(COORDINATOR, '?role=supervisor')).some(({ id }) => id === who.id),
    );
    expect((await staff(COORDINATOR)).find(({ id }) => id === who.id)).toEqual({
      ...{ id: 'clinician-4', name: 'Noor Example', sites: ['main'], active: true },
      ...{ roles: ['clinician', 'supervisor'], assesses: null, onCall: false },
    });
  });

  test('says of whom the file has what the file says', async () => {
    await signsIn(person('clinician-1', 'director'), { name: 'Somebody Else' });
    await isKnown('clinician-1');
    expect((await staff(COORDINATOR)).find(({ id }) => id === 'clinician-1')).toEqual({
      ...{ ...FILE[0], assesses: null, onCall: true },
    });
  });

  test('says who is on call by the rota, and no address of it', async () => {
    const all = await staff(COORDINATOR);
    expect(idsOf(all.filter(({ onCall }) => onCall))).toEqual(['clinician-1']);
    expect(JSON.stringify(all)).not.toContain('night@');
    // A rota of addresses alone says of nobody whether they are.
    const other = await ApiOnStage.open(stage, { staff: new ListedStaff(FILE) }, issuer);
    try {
      const { items } = (await other.as(COORDINATOR).get('/v1/staff')).body as unknown as {
        items: ListedStaffMember[];
      };
      expect(new Set(items.map(({ onCall }) => onCall))).toEqual(new Set([null]));
    } finally {
      await other.close();
    }
  });

  test('shows care staff those of their sites, by role and site; the auditor all; an operator nobody', async () => {
    const main = idsOf(await staff(COORDINATOR));
    expect(main).toEqual(expect.arrayContaining(['clinician-1', 'coordinator-1', 'clinician-gone']));
    expect(main).not.toContain('clinician-north');
    expect(idsOf(await staff(COORDINATOR, '?role=coordinator&site=main'))).toContain('coordinator-1');
    expect(idsOf(await staff(COORDINATOR, '?role=coordinator&site=main'))).not.toContain('clinician-1');
    expect(idsOf(await staff(person('auditor-1', 'auditor', 'nowhere')))).toContain('clinician-north');
    expect((await api.as(person('operator-1', 'operator')).get('/v1/staff')).status).toBe(403);
  });

  test('says whose training to assess is on record, and until when; what has not changed is 304 without a row', async () => {
    const leader = person('supervisor-1', 'supervisor');
    const { headers } = await api.as(COORDINATOR).get('/v1/staff');
    const known = { 'if-none-match': headers.get('etag')! };
    const again = () => api.as(COORDINATOR).send('GET', '/v1/staff', undefined, known);
    const rows = await auditSince(stage.database);
    expect((await again()).status).toBe(304);
    expect(await rows()).toEqual([]);
    const days = { qualifiedFrom: '2026-01-01', qualifiedUntil: '2027-12-31' };
    const training = { staffId: 'clinician-1', training: 'two days', ...days };
    expect((await api.as(leader).post('/v1/assessors', training)).status).toBe(200);
    expect((await again()).status).toBe(200);
    const all = await staff(COORDINATOR);
    expect(all.flatMap(({ id, assesses }) => (assesses ? [[id, assesses]] : []))).toEqual([
      ['clinician-1', { from: '2026-01-01', until: '2027-12-31' }],
    ]);
    // Its last day is told, and neither what the training was nor who has put it on record: that is the leaders' (A-ASSESSORS).
    expect(JSON.stringify(all)).not.toContain('two days');
  });

  test('keeps names out of the audit and of events', async () => {
    const [{ audit, events }] = await stage.database.owner.query<[{ audit: string; events: string }]>(
      `select (select count(*) from audit a where a::text like '%Noor%') as audit,
              (select count(*) from journey_event e where e::text like '%Noor%') as events`,
    );
    expect([audit, events]).toEqual(['0', '0']);
  });
});
