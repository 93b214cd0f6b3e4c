import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import { emailChannel } from '#notifications/channels/email';
import { Dispatcher } from '#notifications/dispatcher';
import { loadDefaultPolicy } from '#policy/load-policy';
import type { BrokenGlass } from '#records/access/break-glass';
import { BreakGlassOutbox } from '#records/outbox/break-glass-outbox';
import { seatsByHand } from '#scenarios/policy';
import { verifyAudit } from '#records/audit/verify-audit';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { MailServer } from '../support/mail-server.js';
import { openStage, type Stage } from '../support/stage.js';

const SECONDS = 3;
const LASTS_MS = SECONDS * 1_000;
/** More than the other tests need. */
const MOST_A_DAY = 12;
const DAY_MS = 86_400_000;
const REASON = 'found unconscious in the corridor';

const person = (id: string, ...roles: StaffRole[]): Person => ({ id, roles, sites: ['main'] });
const CLINICIAN = person('clinician-1', 'clinician');
const COORDINATOR = person('coordinator-1', 'coordinator');
const SUPERVISOR = person('supervisor-1', 'supervisor');

interface ListedGlass {
  readonly journeyId: string;
  readonly kind: string;
}

let stage: Stage;
let api: ApiOnStage;
/** In somebody else's caseload; each test has one of its own. */
let journeyId: string;

beforeAll(async () => {
  const policy = {
    ...seatsByHand(loadDefaultPolicy()),
    breakGlass: { lasts: { hours: SECONDS / 3_600 }, mostADay: MOST_A_DAY },
  };
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
beforeEach(async () => {
  // How often somebody broke it is counted by the day: each test begins one.
  await stage.database.owner.query(`update break_glass set broken_at = broken_at - interval '2 days'`);
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
  ['a full stop for a reason', { reason: '....................' }],
  ['one word for a reason', { reason: 'emergency' }],
  ['one word again and again', { reason: 'urgent urgent urgent urgent' }],
])('with %s nothing is broken', async (_, body) => {
  const answer = await breakGlass(CLINICIAN, body);
  expect([answer.status, answer.body.errors.map(({ field }) => field)]).toEqual([400, ['reason']]);
  expect([await read(CLINICIAN), await brokenFor(SUPERVISOR)]).toEqual([403, []]);
});

test('sent again with its key it is broken once, and lasts no longer', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = broken(await breakGlass(CLINICIAN, { reason: REASON }, key));
  expect(broken(await breakGlass(CLINICIAN, { reason: REASON }, key))).toEqual(first);
  expect(await breakGlass(CLINICIAN, { reason: 'for quite another reason' }, key)).toMatchObject({
    status: 422,
  });
  expect(await brokenFor(SUPERVISOR)).toEqual([first]);
});

test.each<[string, string, () => Person]>([
  ['the supervisor', 'supervisor', () => CLINICIAN],
  ['of what a supervisor broke the director, whose task it is,', 'director', () => SUPERVISOR],
])(
  '%s is told once, and the message says neither the reason nor whose journey it is',
  async (_, role, by) => {
    const mail = await MailServer.open();
    const recipients = (told: string) => [`${told}@clinic.example`];
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
      broken(await breakGlass(by()));
      await dispatcher.sendDue();
      await dispatcher.sendDue();
      const told = mail.mails.filter(({ text }) => text.includes(journeyId));
      expect(told).toMatchObject([{ to: [`${role}@clinic.example`] }]);
      expect(told[0]!.text).toContain('/v1/break-glass');
      expect(told[0]!.text).not.toMatch(/unconscious|Example, |Ada/);
      expect(troubles).toEqual([]);
    } finally {
      await mail.close();
    }
  },
);

test('the supervisor reads who it was, and why; who broke it reads of their own alone', async () => {
  const own = broken(await breakGlass(COORDINATOR));
  const other = broken(await breakGlass(CLINICIAN));
  expect(await brokenFor(SUPERVISOR)).toEqual([other, own]);
  expect(own).toMatchObject({ by: { id: 'coordinator-1', role: 'coordinator' }, reason: REASON });
  expect([await brokenFor(COORDINATOR), await brokenFor(CLINICIAN)]).toEqual([[own], [other]]);
  const { status } = await api.as(person('auditor-1', 'auditor')).get('/v1/break-glass');
  expect(status).toBe(403);
});

describe('it reads, and moves nothing', () => {
  const reached = async (path: string, body: object): Promise<[number, string]> => {
    const { status, body: answer } = await api.as(CLINICIAN).post(`/v1/journeys/${journeyId}/${path}`, body);
    return [status, answer.ruleId];
  };

  test('nobody makes a minute of it last for ever: they assign nobody, not even themselves', async () => {
    broken(await breakGlass(CLINICIAN));
    expect(await read(CLINICIAN)).toBe(200);
    for (const staffId of ['clinician-1', 'clinician-2', null])
      expect(await reached('assign-care-team', { role: 'clinician', staffId })).toEqual([403, 'A-TREAT']);
    await eventually(async () => (await read(CLINICIAN)) === 403);
  });

  test.each([
    ['withdraw', { reason: 'moves away' }],
    ['end-journey', { because: 'other', reason: 'for another reason' }],
    ['record-contact-attempt', { reached: true }],
    ['record-consent', { signer: 'client' }],
    ['record-risk', { level: 'low', source: 'C-SSRS' }],
    ['counselling-notes', { note: 'not theirs' }],
    ['consents', {}],
    ['disclosures', { consentId: randomUUID() }],
    ['emergency-disclosures', {}],
    ['decide-relapse', { decision: 'confirm' }],
  ])('%s is refused, by the rule that it would take', async (path, body) => {
    broken(await breakGlass(CLINICIAN));
    const [status, rule] = await reached(path, body);
    expect([status, rule]).toEqual([
      403,
      expect.stringMatching(/^A-(TREAT|NOTE-WRITE|CONSENT-OWN|EMERGENCY-OWN)$/),
    ]);
  });

  test('a high risk is answered all the same, as by whoever is at the site', async () => {
    broken(await breakGlass(CLINICIAN));
    const path = `/v1/journeys/${journeyId}`;
    expect((await api.post(`${path}/facts/high-risk`, { source: 'judgement', note: null })).status).toBe(202);
    await eventually(async () => (await reached('acknowledge-risk', {}))[0] === 200);
    expect(
      await reached('dispose-risk', { disposition: 'safetyPlan', reason: 'stays with his sister' }),
    ).toEqual([200, undefined]);
  });
});

describe('how often', () => {
  test('nobody breaks it more often than the policy lets in 24 hours, whatever is sent at once', async () => {
    const often = person('clinician-often', 'clinician');
    const answers = await Promise.all(Array.from({ length: MOST_A_DAY + 4 }, () => breakGlass(often)));
    const counts = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([counts(201), counts(409)]).toEqual([MOST_A_DAY, 4]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'glass-broken-too-often', ruleId: 'A-GLASS' });
    const [again] = /\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(refused.body.detail)!;
    expect(Date.parse(again) - Date.now()).toBeGreaterThan(DAY_MS - 60_000);
    expect(Date.parse(again) - Date.now()).toBeLessThanOrEqual(DAY_MS);
    // Of others nothing is counted against anybody.
    broken(await breakGlass(person('clinician-seldom', 'clinician')));
  });

  test('one that was sent again counts once', async () => {
    const twice = person('clinician-twice', 'clinician');
    const key = { 'idempotency-key': randomUUID() };
    for (let sent = 0; sent <= MOST_A_DAY; sent += 1)
      broken(await breakGlass(twice, { reason: REASON }, key));
    expect(await brokenFor(twice)).toHaveLength(1);
  });
});

describe('a policy of before that lets it last for centuries', () => {
  test('opens a journey for a day', async () => {
    const policy = {
      ...seatsByHand(loadDefaultPolicy()),
      version: 'centuries',
      breakGlass: { lasts: { days: 140_000 } },
    };
    const old = await openStage(policy);
    await old.startWorker();
    const other = await ApiOnStage.open(old);
    try {
      const { journeyId: open } = (await other.refer()).body;
      const answer = await other.as(CLINICIAN).post(`/v1/journeys/${open}/break-glass`, { reason: REASON });
      const { brokenAt, expiresAt } = broken(answer);
      expect(Date.parse(expiresAt) - Date.parse(brokenAt)).toBeCloseTo(DAY_MS, -2);
    } finally {
      await other.close();
      await old.close();
    }
  });
});

describe('it is found over HTTP, whether or not anybody is told by mail', () => {
  const openFor = async (who: Person): Promise<string[]> =>
    (
      (await api.as(who).get('/v1/break-glass?reviewed=false&limit=200')).body
        .items as unknown as BrokenGlass[]
    ).map(({ id }) => id);
  const review = (who: Person, id: string) => api.as(who).post(`/v1/break-glass/${id}/review`, {});

  test('by a supervisor, until a leader who has not broken it has reviewed it', async () => {
    const { id } = broken(await breakGlass(SUPERVISOR));
    expect(await openFor(SUPERVISOR)).toContain(id);
    expect(await review(SUPERVISOR, id)).toMatchObject({ status: 403, body: { ruleId: 'A-GLASS-REVIEW' } });
    const director = person('director-1', 'director');
    const reviewed = await review(director, id);
    expect([reviewed.status, reviewed.body]).toEqual([
      200,
      expect.objectContaining({
        id,
        reviewed: { at: expect.any(String), by: { id: 'director-1', role: 'director' } },
      }),
    ]);
    // Who comes second finds what the first has done.
    expect((await review(person('director-2', 'director'), id)).body).toEqual(reviewed.body);
    expect(await openFor(SUPERVISOR)).not.toContain(id);
    expect((await api.as(SUPERVISOR).get('/v1/break-glass?reviewed=true')).text).toContain(id);
  });

  test('at another site there is none', async () => {
    const { id } = broken(await breakGlass(CLINICIAN));
    const north: Person = { ...SUPERVISOR, sites: ['north'] };
    expect(await openFor(north)).toEqual([]);
    for (const what of ['review', 'end'])
      expect(await api.as(north).post(`/v1/break-glass/${id}/${what}`, {})).toMatchObject({
        status: 404,
        body: { code: 'no-such-broken-glass' },
      });
  });
});

describe('it is a task of whoever leads the site, whether or not anybody is told by mail', () => {
  const DIRECTOR = person('director-1', 'director');
  const waiting = async (who: Person, query = 'mine=true&status=open'): Promise<ListedGlass[]> =>
    ((await api.as(who).get(`/v1/tasks?${query}&limit=200`)).body.items as unknown as ListedGlass[]).filter(
      (task) => task.journeyId === journeyId && task.kind === 'brokenGlass',
    );

  test('who it was and why stands in the supervisor’s list, until it is reviewed', async () => {
    const glass = broken(await breakGlass(CLINICIAN));
    const before = (await api.as(SUPERVISOR).get(`/v1/journeys/${journeyId}/timeline`)).body;
    const [task, ...others] = await waiting(SUPERVISOR);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      ...{ task: `brokenGlass.${glass.id}`, role: 'supervisor', milestones: [], status: 'open', why: null },
      brokenGlass: glass,
    });
    const counts = async () =>
      (await api.as(SUPERVISOR).get('/v1/tasks?mine=true&kind=brokenGlass&counts=true')).body as unknown as {
        counts: { open: number };
      };
    const { open } = (await counts()).counts;
    const reviewed = await api.as(SUPERVISOR).post(`/v1/break-glass/${glass.id}/review`, {});
    expect(reviewed.status).toBe(200);
    expect(await waiting(SUPERVISOR)).toEqual([]);
    expect((await counts()).counts.open).toBe(open - 1);
    expect(await waiting(SUPERVISOR, 'status=closed')).toMatchObject([
      { closedBy: 'supervisor-1', how: 'done', brokenGlass: reviewed.body },
    ]);
    // Nothing of it is the journey's.
    expect((await api.as(SUPERVISOR).get(`/v1/journeys/${journeyId}/timeline`)).body).toEqual(before);
  });

  test('what a supervisor broke waits for the director, and not for them', async () => {
    const { id } = broken(await breakGlass(SUPERVISOR));
    expect(await waiting(SUPERVISOR)).toEqual([]);
    expect(await waiting(DIRECTOR)).toMatchObject([{ task: `brokenGlass.${id}`, role: 'director' }]);
  });

  test('nobody else is shown it: no coordinator, no clinician, no operator, nobody of another site', async () => {
    broken(await breakGlass(CLINICIAN));
    for (const who of [
      ...[COORDINATOR, CLINICIAN, person('clinician-9', 'clinician'), person('operator-1', 'operator')],
      { ...SUPERVISOR, sites: ['north'] },
    ]) {
      const { text, status } = await api.as(who).get('/v1/tasks?limit=200');
      expect([status, text.includes('brokenGlass'), text.includes('unconscious')]).toEqual([
        200,
        false,
        false,
      ]);
    }
  });

  test('it is not ticked off as a task of the journey, which knows nothing of it', async () => {
    const { id } = broken(await breakGlass(CLINICIAN));
    const done = await api.as(SUPERVISOR).post(`/v1/tasks/${journeyId}/brokenGlass.${id}/done`, {});
    expect([done.status, done.body.code]).toEqual([409, 'refused']);
    expect(await waiting(SUPERVISOR)).toHaveLength(1);
  });
});

describe('it is ended before its time', () => {
  const end = (who: Person, id: string) => api.as(who).post(`/v1/break-glass/${id}/end`, {});

  test.each([
    ['who broke it', CLINICIAN],
    ['a supervisor', SUPERVISOR],
  ])('by %s, at once', async (_, who) => {
    const { id } = broken(await breakGlass(CLINICIAN));
    expect([await read(CLINICIAN), await isListed(CLINICIAN)]).toEqual([200, true]);
    const ended = await end(who, id);
    expect([ended.status, ended.body]).toEqual([
      200,
      expect.objectContaining({ ended: { at: expect.any(String), by: { id: who.id, role: who.roles[0] } } }),
    ]);
    expect([await read(CLINICIAN), await isListed(CLINICIAN)]).toEqual([403, false]);
    expect((await end(SUPERVISOR, id)).body).toEqual(ended.body);
  });

  test('and by nobody else', async () => {
    const { id } = broken(await breakGlass(CLINICIAN));
    const answer = await end(person('clinician-2', 'clinician'), id);
    expect(answer).toMatchObject({ status: 403, body: { ruleId: 'A-GLASS-END-OWN' } });
    expect(await read(CLINICIAN)).toBe(200);
  });

  test('and is in the audit, both times', async () => {
    const { id } = broken(await breakGlass(CLINICIAN));
    await end(CLINICIAN, id);
    await api.as(SUPERVISOR).post(`/v1/break-glass/${id}/review`, {});
    const rows = await stage.database.dataSource.query<{ what: string; who: string }[]>(
      `select details ->> 'what' as what, person_id as who from audit
       where details ->> 'breakGlass' = $1 and action = 'write' order by at`,
      [id],
    );
    expect(rows).toEqual([
      { what: 'ended', who: 'clinician-1' },
      { what: 'reviewed', who: 'supervisor-1' },
    ]);
    // Each names the request that it came by: what names none came by no door.
    expect((await verifyAudit(stage.database.dataSource)).unnamed).toEqual([]);
  });
});

test('an id tells nobody how many there are, of broken glass and of notes, and a page goes on without one', async () => {
  const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const [first, second] = [broken(await breakGlass(COORDINATOR)), broken(await breakGlass(CLINICIAN))];
  expect([first.id, second.id]).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
  const { nextCursor } = (await api.as(SUPERVISOR).get('/v1/break-glass?limit=1')).body;
  const page = await api.as(SUPERVISOR).get(`/v1/break-glass?limit=1&cursor=${nextCursor}`);
  expect(page.body.items).toMatchObject([{ id: first.id }]);
  const note = await api
    .as(SUPERVISOR)
    .post(`/v1/journeys/${journeyId}/counselling-notes`, { note: 'a note' });
  expect((note.body as unknown as { id: string }).id).toMatch(UUID);
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
