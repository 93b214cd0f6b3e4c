import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ConsentAnswer } from '#contracts/http/consent';
import type { DischargeSummary } from '#contracts/http/discharge-summary';
import { summaryHash } from '#contracts/summary-hash';
import { SUMMARY_PARTS, type SummaryContent } from '#journey/model/discharge-summary';
import { stepsInto } from '#scenarios/course';
import { leaving } from '#scenarios/leaving';
import { ApiOnStage, CLINICIAN, someClient, SUPERVISOR } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { consentBody, RecipientServer } from '../support/recipient.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let recipient: RecipientServer;

beforeAll(async () => {
  stage = await openStage();
  api = await ApiOnStage.open(stage);
  recipient = await RecipientServer.open();
  await stage.startWorker({ recipients: recipient.directory });
});
beforeEach(() => recipient.forget());
afterAll(async () => {
  await api?.close();
  await stage?.close();
  await recipient?.close();
});

/** In discharge, with all that R-DISCH wants, and nobody has written a summary. */
const inDischarge = async (): Promise<JourneyOnStage> => {
  const { body } = await api.refer({ client: someClient() });
  const journey = JourneyOnStage.of(stage, body);
  const steps = stepsInto('discharge', journey.now);
  await journey.follow(steps.filter(({ name }) => name !== 'writeDischargeSummary'));
  await eventually(
    async () => (await api.get(`/v1/journeys/${journey.journeyId}`)).body.view.phase === 'discharge',
  );
  return journey;
};

const summaryOf = async (journeyId: string): Promise<DischargeSummary> => {
  const { status, body } = await api.get(`/v1/journeys/${journeyId}/discharge-summary`);
  expect(status).toBe(200);
  return body as unknown as DischargeSummary;
};
/** As a client of the API would reckon it, from what was sent. */
const reckoned = (content: unknown): string => summaryHash(content as SummaryContent);

const disclosed = async (journeyId: string): Promise<unknown> => {
  recipient.forget();
  const consent = await api.post(
    `/v1/journeys/${journeyId}/consents`,
    consentBody({ kinds: ['dischargeSummary'] }),
  );
  expect([consent.status, consent.body.detail]).toEqual([201, undefined]);
  const { consentId } = consent.body as unknown as ConsentAnswer;
  const asked = await api.post(`/v1/journeys/${journeyId}/disclosures`, { by: CLINICIAN, consentId });
  expect(asked.status).toBe(202);
  await eventually(() => Promise.resolve(recipient.arrived.length > 0));
  const { content } = JSON.parse(recipient.arrived[0]!.body) as { content: { dischargeSummary: unknown } };
  return content.dischargeSummary;
};

test('from the draft to the signed summary, and to its amendment, over HTTP; what is disclosed is what is signed', async () => {
  const { journeyId } = await inDischarge();
  const reach = (path: string, data: object = {}, headers = {}) => api.reach(journeyId, path, data, headers);

  const begun = await summaryOf(journeyId);
  expect(begun).toMatchObject({ versions: [], changed: [], stands: null });
  expect(Object.keys(begun.draft.parts)).toEqual([...SUMMARY_PARTS]);
  expect(begun.draft.parts).toMatchObject({
    ending: { facts: { because: 'completed', reason: 'the goals are met' }, text: null },
    continuingCare: { facts: { provider: 'outpatient clinic' }, text: null },
    safetyPlan: { facts: 'not recorded', text: null },
  });

  const none = await reach('sign-discharge-summary');
  expect(none).toMatchObject({
    status: 409,
    body: { ruleId: 'R-SUMMARY', needed: ['writeDischargeSummary', 'then the hash of what is signed'] },
  });
  const key = { 'idempotency-key': 'the-first-version' };
  const first = await reach('write-discharge-summary', { texts: { course: 'came often' } }, key);
  expect([first.status, first.body.summary]).toEqual([
    200,
    { version: 1, hash: expect.stringMatching(/^[\da-f]{64}$/), signed: null },
  ]);
  const again = await reach('write-discharge-summary', { texts: { course: 'came often' } }, key);
  expect(again.body.summary).toEqual(first.body.summary);
  const stale = first.body.summary!.hash;

  // A colleague who has not seen it writes over nothing; who has, writes another version.
  const blind = await reach('write-discharge-summary', { texts: { course: 'seldom came' } });
  expect(blind).toMatchObject({
    status: 409,
    body: { ruleId: 'R-SUMMARY', needed: ['replaces: 1, once version 1 is read'] },
  });
  const texts = { course: 'came to nearly all sessions', recommendations: 'call in a bad week' };
  expect((await reach('write-discharge-summary', { texts, replaces: 1 })).status).toBe(200);

  const signedStale = await reach('sign-discharge-summary', { hash: stale });
  expect(signedStale).toMatchObject({
    status: 409,
    body: { ruleId: 'R-SUMMARY', needed: ['hash: the one of version 2, once it is read'] },
  });
  const written = await summaryOf(journeyId);
  expect(written.versions.map(({ version, signed }) => [version, signed])).toEqual([
    [1, null],
    [2, null],
  ]);
  expect(await disclosed(journeyId)).toBeNull();
  for (const { content, hash } of written.versions) expect(hash).toBe(reckoned(content));
  const [, second] = written.versions;
  expect(second).toMatchObject({
    writtenBy: CLINICIAN.id,
    reason: null,
    content: { parts: { course: { text: texts.course } } },
  });
  expect(written.draft.parts.course.text).toBe(texts.course);

  expect((await reach('sign-discharge-summary', { hash: second!.hash })).body).toMatchObject({
    ...{ phase: 'aftercare', summary: { version: 2, signed: 2 } },
  });
  const signed = await summaryOf(journeyId);
  expect(signed.versions[1]).toMatchObject({ signed: { by: CLINICIAN.id, at: expect.any(String) } });
  expect(await disclosed(journeyId)).toMatchObject({
    version: 2,
    hash: second!.hash,
    content: second!.content,
  });

  expect((await reach('amend-discharge-summary', { texts: {}, replaces: 2 })).status).toBe(400);
  const reason = 'the medicine was another';
  const amended = await reach('amend-discharge-summary', {
    ...{ by: SUPERVISOR, texts: { ...texts, medication: 'naltrexone, and not acamprosate' } },
    ...{ replaces: 2, reason },
  });
  expect([amended.status, amended.body.tasks.map(({ task }) => task)]).toEqual([
    200,
    expect.arrayContaining(['discharge.amendment.3.0']),
  ]);
  const waiting = await summaryOf(journeyId);
  expect([waiting.stands, waiting.versions.length]).toEqual([2, 3]);
  expect(await disclosed(journeyId)).toMatchObject({ version: 2, hash: second!.hash });
  expect((await reach('sign-discharge-summary', { hash: second!.hash })).body.ruleId).toBe('R-SUMMARY');

  const third = waiting.versions[2]!;
  expect(third).toMatchObject({ reason, writtenBy: SUPERVISOR.id, signed: null });
  expect((await reach('sign-discharge-summary', { hash: third.hash })).status).toBe(200);
  const last = await summaryOf(journeyId);
  expect(last.stands).toBe(3);
  // What was signed before is there as it was, with its signature.
  expect(last.versions.slice(0, 2)).toEqual(signed.versions);
  expect(await disclosed(journeyId)).toMatchObject({
    ...{ version: 3, hash: third.hash },
    content: { parts: { medication: { text: 'naltrexone, and not acamprosate' } } },
  });
});

test('what is on record since the last version is named, so that it is read before it is signed', async () => {
  const { journeyId } = await inDischarge();
  await api.reach(journeyId, 'write-discharge-summary', { texts: {} });
  expect((await summaryOf(journeyId)).changed).toEqual([]);
  await api.reach(journeyId, 'record-clinical-data', { diagnoses: ['F10.20'] });
  expect((await summaryOf(journeyId)).changed).toEqual(['conditions']);
  await api.reach(journeyId, 'write-discharge-summary', { texts: {}, replaces: 1 });
  const { changed, versions } = await summaryOf(journeyId);
  expect([changed, versions[1]!.content.parts.conditions.facts]).toEqual([
    [],
    expect.objectContaining({ diagnoses: ['F10.20'] }),
  ]);
});

test('a summary is amended when the journey has closed, and the client has been referred again', async () => {
  const client = someClient();
  const { body } = await api.refer({ client });
  const journey = JourneyOnStage.of(stage, body);
  const { journeyId } = journey;
  await journey.follow(stepsInto('aftercare', journey.now));
  expect((await api.reach(journeyId, 'withdraw', leaving('moves away'))).body.phase).toBe('closed');
  const again = await api.refer({ client, entryKind: 'return' });
  expect(again.status).toBe(201);
  const amend = { texts: { course: 'as it was' }, replaces: 1, reason: 'asked for by the client' };
  const amended = await api.reach(journeyId, 'amend-discharge-summary', amend);
  expect([amended.status, amended.body.detail]).toEqual([200, undefined]);
  const { hash } = amended.body.summary!;
  expect((await api.reach(journeyId, 'sign-discharge-summary', { hash })).body).toMatchObject({
    ...{ phase: 'closed', summary: { version: 2, hash, signed: 2 } },
  });
  expect((await summaryOf(journeyId)).stands).toBe(2);
});

test('what is no summary is named by its field; nothing is kept of it', async () => {
  const { journeyId } = await inDischarge();
  for (const [path, body, field] of [
    ['write-discharge-summary', {}, 'texts'],
    ['write-discharge-summary', { texts: { prognosis: 'good' } }, 'texts'],
    ['write-discharge-summary', { texts: { course: ' ' } }, 'texts.course'],
    ['write-discharge-summary', { texts: { course: 'x'.repeat(4_001) } }, 'texts.course'],
    ['write-discharge-summary', { texts: {}, replaces: 0 }, 'replaces'],
    ['write-discharge-summary', { texts: {}, made: { hash: '0' } }, 'made'],
    ['sign-discharge-summary', { hash: 'signed' }, 'hash'],
  ] as const) {
    const refused = await api.reach(journeyId, path, body);
    expect([path, refused.status, refused.text.includes(`"${field}`)]).toEqual([path, 400, true]);
  }
  expect((await summaryOf(journeyId)).versions).toEqual([]);
});

test('who reads it is in the audit, and who may not is told so', async () => {
  const { journeyId } = await inDischarge();
  const path = `/v1/journeys/${journeyId}/discharge-summary`;
  const audited = await auditSince(stage.database);
  const reader = { id: 'supervisor-9', roles: ['supervisor'], sites: ['main'] } as const;
  expect((await api.as(reader).get(path)).status).toBe(200);
  const operator = { id: 'operator-9', roles: ['operator'], sites: ['main'] } as const;
  expect((await api.as(operator).get(path)).status).toBe(403);
  expect(await audited()).toMatchObject([
    { person: reader.id, subject: journeyId, action: 'read', outcome: 'allowed' },
    { person: operator.id, subject: journeyId, action: 'read', outcome: 'refused' },
  ]);
});
