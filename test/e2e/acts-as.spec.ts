import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import { ApiOnStage, someClient, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (...roles: StaffRole[]): Person => ({ id: 'staff-7', roles, sites: ['main'] });
const REFUSED = { status: 403, body: { code: 'acts-as-another' } };

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  ({ journeyId } = (await api.refer()).body);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const contact = (who: Person, body: object): Promise<Answer> =>
  api.as(who).post(`/v1/journeys/${journeyId}/record-contact-attempt`, { reached: false, ...body });
/** Who tried to reach the client last; what follows of it by itself is nobody's. */
const last = async (): Promise<unknown> => {
  const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body;
  return items.find(({ type }) => type === 'contactAttempted')?.by;
};

describe('who acts', () => {
  test('is who is signed in, in the first of their roles that may, where nothing is said', async () => {
    expect((await contact(person('auditor', 'operator', 'coordinator', 'director'), {})).status).toBe(200);
    expect(await last()).toEqual({ id: 'staff-7', role: 'coordinator' });
  });

  test('is who is signed in, in the role of theirs that is said', async () => {
    const by = { id: 'staff-7', role: 'director' };
    expect((await contact(person('coordinator', 'director'), { by })).status).toBe(200);
    expect(await last()).toEqual(by);
  });

  test.each([
    ['somebody else', ['coordinator'], { id: 'staff-8', role: 'coordinator' }],
    ['a role that is not theirs', ['coordinator'], { id: 'staff-7', role: 'director' }],
    ['on call, who does not treat', ['coordinator'], { id: 'staff-7', role: 'onCall' }],
    [
      'a role of theirs that may never do this',
      ['coordinator', 'auditor'],
      { id: 'staff-7', role: 'auditor' },
    ],
  ] as const)('is never %s', async (_, roles, by) => {
    const before = await last();
    expect(await contact(person(...roles), { by })).toMatchObject(REFUSED);
    expect(await last()).toEqual(before);
  });

  test('may be on call, who treats', async () => {
    const by = { id: 'staff-7', role: 'onCall' };
    expect((await contact(person('supervisor'), { by })).status).toBe(200);
    expect(await last()).toEqual(by);
  });

  test.each([
    ['the program itself', { id: 'staff-7', role: 'system' }, 'by.role'],
    ['somebody without an id', { role: 'coordinator' }, 'by.id'],
    ['nobody', null, 'by'],
  ])('that says %s is not valid, and the field is named', async (_, by, field) => {
    const { status, body } = await contact(person('coordinator'), { by });
    expect([status, body.code, body.errors?.map((error) => error.field)]).toEqual([
      400,
      'invalid-input',
      [field],
    ]);
  });
});

test('a refusal to act as somebody else is in the audit, under the one who tried', async () => {
  const by = { id: 'staff-8', role: 'coordinator' };
  await contact({ ...person('coordinator'), id: 'staff-who-tried' }, { by });
  const rows: unknown = await stage.database.dataSource.query(
    `select person_id, outcome, subject_id, details ->> 'code' as code from audit where person_id = 'staff-who-tried'`,
  );
  expect(rows).toEqual([
    { person_id: 'staff-who-tried', outcome: 'refused', subject_id: journeyId, code: 'acts-as-another' },
  ]);
});

describe('a line of a file', () => {
  const referral = (by?: object): string =>
    JSON.stringify({ by, client: someClient(), entryKind: 'firstIntervention', track: 'main-day-onsite' });
  const linesOf = async (who: Person, ...lines: string[]) => {
    const { status, text } = await api
      .as(who)
      .send('POST', '/v1/referrals/import', lines.join('\n'), { 'content-type': 'application/x-ndjson' });
    expect(status).toBe(200);
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { status?: number; problem?: { code: string } });
  };

  test('that says somebody else acts is refused, and the others are taken', async () => {
    const answers = await linesOf(
      person('coordinator', 'auditor'),
      referral(),
      referral({ id: 'staff-8', role: 'coordinator' }),
      referral({ id: 'staff-7', role: 'supervisor' }),
      referral({ id: 'staff-7', role: 'auditor' }),
      referral({ id: 'staff-7', role: 'coordinator' }),
    );
    expect(answers.map(({ status, problem }) => [status, problem?.code])).toEqual([
      [201, undefined],
      [403, 'acts-as-another'],
      [403, 'acts-as-another'],
      [403, 'acts-as-another'],
      [201, undefined],
      [undefined, undefined],
    ]);
    expect(answers.at(-1)).toEqual({ summary: { lines: 5, taken: 2, notTaken: 3, stopped: false } });
  });

  test('from a person who may not refer: the whole file is refused', async () => {
    const answer = await api
      .as(person('clinician', 'auditor'))
      .send('POST', '/v1/referrals/import', referral(), { 'content-type': 'application/x-ndjson' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });
});
