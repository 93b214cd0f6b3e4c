import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import { emailChannel } from '#notifications/channels/email';
import { Dispatcher } from '#notifications/dispatcher';
import { loadDefaultPolicy } from '#policy/load-policy';
import type { BrokenGlass } from '#records/access/break-glass';
import { BreakGlassOutbox } from '#records/outbox/break-glass-outbox';
import { seatsByHand } from '#scenarios/policy';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { MailServer } from '../support/mail-server.js';
import { openStage, type Stage } from '../support/stage.js';

const SECONDS = 3;
const LASTS_MS = SECONDS * 1_000;
const REASON = 'found unconscious in the corridor';

const person = (id: string, ...roles: StaffRole[]): Person => ({ id, roles, sites: ['main'] });
const CLINICIAN = person('clinician-1', 'clinician');
const COORDINATOR = person('coordinator-1', 'coordinator');
const SUPERVISOR = person('supervisor-1', 'supervisor');

let stage: Stage;
let api: ApiOnStage;
/** In somebody else's caseload; each test has one of its own. */
let journeyId: string;

beforeAll(async () => {
  const policy = { ...seatsByHand(loadDefaultPolicy()), breakGlass: { lasts: { hours: SECONDS / 3_600 } } };
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
beforeEach(async () => {
  ({ journeyId } = (await api.refer()).body);
  await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: 'clinician-9' });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const breakGlass = (who: Person, body: object = { reason: REASON }, headers = {}): Promise<Answer> =>
  api.as(who).post(`/v1/journeys/${journeyId}/break-glass`, body, headers);
const broken = (answer: Answer): BrokenGlass => {
  expect(answer.status).toBe(201);
  return answer.body as unknown as BrokenGlass;
};
const read = async (who: Person, part = ''): Promise<number> =>
  (await api.as(who).get(`/v1/journeys/${journeyId}${part}`)).status;
const isListed = async (who: Person): Promise<boolean> =>
  (await api.as(who).get('/v1/journeys')).text.includes(journeyId);
const brokenFor = async (who: Person): Promise<BrokenGlass[]> =>
  ((await api.as(who).get('/v1/break-glass')).body.items as unknown as BrokenGlass[]).filter(
    (one) => one.journeyId === journeyId,
  );

test('a clinician reads the journey as their own until the time is over, and then no more', async () => {
  expect([await read(CLINICIAN), await read(CLINICIAN, '/timeline')]).toEqual([403, 403]);
  const { brokenAt, expiresAt, by } = broken(await breakGlass(CLINICIAN));
  expect(by).toEqual({ id: 'clinician-1', role: 'clinician' });
  expect(Date.parse(expiresAt) - Date.parse(brokenAt)).toBeCloseTo(LASTS_MS, -2);
  expect([await read(CLINICIAN), await read(CLINICIAN, '/timeline'), await isListed(CLINICIAN)]).toEqual([
    200,
    200,
    true,
  ]);
  await eventually(async () => (await read(CLINICIAN)) === 403);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt));
  expect([await read(CLINICIAN, '/timeline'), await isListed(CLINICIAN)]).toEqual([403, false]);
});

test('a coordinator reads the record, which is not theirs otherwise, until the time is over', async () => {
  expect([await read(COORDINATOR), await read(COORDINATOR, '/timeline')]).toEqual([200, 403]);
  broken(await breakGlass(COORDINATOR));
  expect(await read(COORDINATOR, '/timeline')).toBe(200);
  await eventually(async () => (await read(COORDINATOR, '/timeline')) === 403);
  expect(await read(COORDINATOR)).toBe(200);
});

test('it opens one journey, to one person', async () => {
  const { journeyId: other } = (await api.refer()).body;
  broken(await breakGlass(CLINICIAN));
  expect((await api.as(CLINICIAN).get(`/v1/journeys/${other}`)).status).toBe(403);
  expect(await read(person('clinician-2', 'clinician'))).toBe(403);
});

test('at another site there is no such journey', async () => {
  const north: Person = { ...CLINICIAN, sites: ['north'] };
  expect(await breakGlass(north)).toMatchObject({ status: 404, body: { code: 'no-such-journey' } });
});

test.each([
  ['no reason', {}],
  ['an empty reason', { reason: '   ' }],
  ['a reason that is no text', { reason: 7 }],
])('with %s nothing is broken', async (_, body) => {
  const answer = await breakGlass(CLINICIAN, body);
  expect([answer.status, answer.body.errors.map(({ field }) => field)]).toEqual([400, ['reason']]);
  expect([await read(CLINICIAN), await brokenFor(SUPERVISOR)]).toEqual([403, []]);
});

test('sent again with its key it is broken once, and lasts no longer', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = broken(await breakGlass(CLINICIAN, { reason: REASON }, key));
  expect(broken(await breakGlass(CLINICIAN, { reason: REASON }, key))).toEqual(first);
  expect(await breakGlass(CLINICIAN, { reason: 'another' }, key)).toMatchObject({ status: 422 });
  expect(await brokenFor(SUPERVISOR)).toEqual([first]);
});

test('the supervisor is told once, and the message says neither the reason nor whose journey it is', async () => {
  const mail = await MailServer.open();
  const recipients = (role: string) => (role === 'supervisor' ? ['supervisor@clinic.example'] : []);
  const from = 'Program <program@clinic.example>';
  const channel = emailChannel({ smtpUrl: mail.url, from, recipients, timeoutMs: 2_000 });
  const troubles: string[] = [];
  const log = {
    warn: (text: string) => void troubles.push(text),
    error: (text: string) => void troubles.push(text),
  };
  const outbox = new BreakGlassOutbox(stage.database.dataSource);
  const dispatcher = new Dispatcher(outbox, channel, log);
  try {
    broken(await breakGlass(CLINICIAN));
    await dispatcher.sendDue();
    await dispatcher.sendDue();
    const told = mail.mails.filter(({ text }) => text.includes(journeyId));
    expect(told).toMatchObject([{ to: ['supervisor@clinic.example'] }]);
    expect(told[0]!.text).toContain('/v1/break-glass');
    expect(told[0]!.text).not.toMatch(/unconscious|Example, |Ada/);
    expect(troubles).toEqual([]);
  } finally {
    await mail.close();
  }
});

test('the supervisor reads who it was, and why; who broke it does not', async () => {
  const own = broken(await breakGlass(COORDINATOR));
  expect(await brokenFor(SUPERVISOR)).toEqual([own]);
  expect(own).toMatchObject({ by: { id: 'coordinator-1', role: 'coordinator' }, reason: REASON });
  expect(await api.as(COORDINATOR).get('/v1/break-glass')).toMatchObject({ status: 403 });
});

test('is in the audit, and so is every read behind it, without the reason', async () => {
  broken(await breakGlass(CLINICIAN));
  await read(CLINICIAN);
  const rows = await stage.database.dataSource.query<Record<string, string>[]>(
    `select person_id, action, outcome, route, details::text from audit where subject_id = $1 and person_id = 'clinician-1'
     order by at`,
    [journeyId],
  );
  const route = 'POST /v1/journeys/:journeyId/break-glass';
  expect(rows).toContainEqual(expect.objectContaining({ outcome: 'allowed', route }));
  expect(rows).toContainEqual(
    expect.objectContaining({ action: 'read', outcome: 'allowed', route: 'GET /v1/journeys/:journeyId' }),
  );
  expect(JSON.stringify(rows)).not.toContain('unconscious');
});
