import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import { loadDefaultPolicy } from '#policy/load-policy';
import type { SoughtJourney } from '#records/access/break-glass-search';
import { seatsByHand } from '#scenarios/policy';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const MOST_A_DAY = 6;
const BORN = '1984-11-23';
const REASON = 'found unconscious in the corridor';

const person = (id: string, role: StaffRole, ...sites: string[]): Person => ({
  ...{ id, roles: [role], sites: sites.length > 0 ? sites : ['main'] },
});
const CLINICIAN = person('clinician-1', 'clinician');

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;

beforeAll(async () => {
  const policy = {
    ...seatsByHand(loadDefaultPolicy()),
    breakGlass: { lasts: { hours: 1 }, searchesADay: MOST_A_DAY },
  };
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  journeyId = await referred('Núñez', 'Ines');
  await referred('Nunez', 'Ida', '1984-11-24');
  await referred('Núñez Ortega', 'Ana');
});
beforeEach(() => stage.database.owner.query('delete from break_glass_search'));
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const referred = async (family: string, given: string, birthDate = BORN): Promise<string> => {
  const client = { recordSystem: 'urn:clinic', recordNumber: randomUUID(), family, given, birthDate };
  const answer = await api.refer({ client });
  await api.reach(answer.body.journeyId, 'assign-care-team', { role: 'clinician', staffId: 'clinician-9' });
  return answer.body.journeyId;
};
const find = (who: Person, family: unknown = 'Núñez', birthDate: unknown = BORN): Promise<Answer> =>
  api.as(who).post('/v1/break-glass/find', { family, birthDate });
const found = async (...asked: Parameters<typeof find>): Promise<readonly SoughtJourney[]> => {
  const { status, body } = await find(...asked);
  expect(status).toBe(200);
  return body.items as unknown as SoughtJourney[];
};

test('of a client of somebody else it tells the journey and the initials, and nothing else', async () => {
  expect((await api.as(CLINICIAN).get(`/v1/journeys/${journeyId}`)).status).toBe(403);
  const [one, ...more] = await found(CLINICIAN);
  expect([one, more]).toEqual([{ journeyId, track: expect.any(String), initials: 'IN' }, []]);
});

test.each([['nunez'], ['NÚÑEZ']])('%s is the same name', async (family) => {
  expect(await found(CLINICIAN, family)).toMatchObject([{ journeyId }]);
});

test.each([
  ['the beginning of a name', 'Núñ', BORN],
  ['a part of a name', 'Ortega', BORN],
  ['a name of somebody else', 'Becker', BORN],
  ['another day', 'Núñez', '1984-11-25'],
  ['less of the day', 'Núñez', '1984-11'],
])('%s finds nobody', async (_, family, birthDate) => {
  expect(await found(CLINICIAN, family, birthDate)).toEqual([]);
});

test('at another site there is nobody', async () => {
  expect(await found(person('clinician-n', 'clinician', 'north'))).toEqual([]);
});

test('what is found can be opened, and says until when, and by what', async () => {
  const [{ journeyId: id } = { journeyId: '' }] = await found(CLINICIAN);
  const broken = await api.as(CLINICIAN).post(`/v1/journeys/${id}/break-glass`, { reason: REASON });
  const { id: glassId, expiresAt } = broken.body as unknown as { id: string; expiresAt: string };
  const accessOf = async (who: Person) =>
    ((await api.as(who).get(`/v1/journeys/${id}`)).body as unknown as { access: unknown }).access;
  expect(await accessOf(CLINICIAN)).toEqual({ because: 'glass', glass: { id: glassId, until: expiresAt } });
  expect(await accessOf(person('clinician-9', 'clinician'))).toEqual({ because: 'caseload', glass: null });
  expect(await accessOf(person('coordinator-1', 'coordinator'))).toEqual({ because: 'site', glass: null });
  await api.as(CLINICIAN).post(`/v1/break-glass/${glassId}/end`, {});
  expect((await api.as(CLINICIAN).get(`/v1/journeys/${id}`)).status).toBe(403);
});

test('the audit says who was shown, and nothing of whom somebody looked for', async () => {
  await found(CLINICIAN);
  const rows = await stage.database.dataSource.query<{ details: object; subject_id: string | null }[]>(
    `select details, subject_id from audit where route = 'POST /v1/break-glass/find' and person_id = 'clinician-1'
     order by seq desc limit 1`,
  );
  expect(rows).toMatchObject([{ details: { shown: [journeyId] } }]);
  expect(JSON.stringify(rows)).not.toMatch(/n[uú][nñ]ez|1984/i);
});

describe('how often', () => {
  test('one person looks no more often than the policy lets in 24 hours, found or not, whatever is sent at once', async () => {
    const often = person('clinician-often', 'clinician');
    const answers = await Promise.all(
      Array.from({ length: MOST_A_DAY + 3 }, (_, n) => find(often, n % 2 === 0 ? 'Núñez' : 'Nobody')),
    );
    const counts = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([counts(200), counts(409)]).toEqual([MOST_A_DAY, 3]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      ...{ code: 'glass-searched-too-often', ruleId: 'A-GLASS' },
    });
    // Of others nothing is counted against anybody.
    expect(await found(CLINICIAN)).toHaveLength(1);
    await stage.database.owner.query(
      `update break_glass_search set searched_at = searched_at - interval '25 hours' where person_id = 'clinician-often'`,
    );
    expect(await found(often)).toHaveLength(1);
    // What no longer counts is not kept.
    const kept = await stage.database.dataSource.query<unknown[]>(
      `select 1 from break_glass_search where person_id = 'clinician-often'`,
    );
    expect(kept).toHaveLength(1);
  });

  test('what is no question is not counted', async () => {
    for (let tries = 0; tries <= MOST_A_DAY; tries += 1)
      expect((await find(CLINICIAN, '  ', 'soon')).body.errors.map(({ field }) => field).sort()).toEqual([
        'birthDate',
        'family',
      ]);
    expect(await found(CLINICIAN)).toHaveLength(1);
  });
});

test('a director reads every client of the site, and looks for nobody so', async () => {
  expect(await find(person('director-1', 'director'))).toMatchObject({ status: 403 });
});
