import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { REDISCLOSURE_NOTICE } from '#consent/notice';
import { disclosureWorkflowIdOf } from '#contracts/disclosure-messages';
import type { ConsentAnswer } from '#contracts/http/consent';
import type { SessionsList } from '#contracts/http/sessions';
import { documentOf } from '#policy/recorded';
import type { AccountedDisclosure } from '#records/disclosures/disclosures';
import { PolicyVersions } from '#records/policies/policy-versions';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage, CLINICIAN, someClient, type Answer } from '../support/api-on-stage.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { consentBody, RecipientServer } from '../support/recipient.js';
import { openStage, type Stage } from '../support/stage.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let stage: Stage;
let api: ApiOnStage;
let recipient: RecipientServer;

beforeAll(async () => {
  stage = await openStage();
  api = await ApiOnStage.open(stage);
  recipient = await RecipientServer.open();
  await stage.startWorker({ recipients: recipient.directory });
});
// Every disclosure has ended before the next test: nothing comes from one of before.
beforeEach(() => recipient.forget());
afterAll(async () => {
  await api?.close();
  await stage?.close();
  await recipient?.close();
});

const opened = async (client: object = {}): Promise<string> =>
  (await api.refer({ client: someClient(client) })).body.journeyId;

const consentTo = async (journeyId: string, over: object = {}): Promise<ConsentAnswer> => {
  const answer = await api.post(`/v1/journeys/${journeyId}/consents`, consentBody(over));
  expect(answer.status).toBe(201);
  return answer.body as unknown as ConsentAnswer;
};

const disclose = (journeyId: string, consentId: string, over: object = {}): Promise<Answer> =>
  api.post(`/v1/journeys/${journeyId}/disclosures`, { by: CLINICIAN, consentId, ...over });

const started = async (journeyId: string, consentId: string, over: object = {}): Promise<string> => {
  const answer = await disclose(journeyId, consentId, over);
  expect(answer.status).toBe(202);
  return (answer.body as unknown as AccountedDisclosure).disclosureId;
};

const revoke = (journeyId: string, consentId: string, headers = {}): Promise<Answer> =>
  api.post(
    `/v1/journeys/${journeyId}/consents/${consentId}/revoke`,
    { by: CLINICIAN, saidBy: 'client', how: 'orally' },
    headers,
  );

const disclosuresAt = async (path: string): Promise<AccountedDisclosure[]> =>
  (await api.get(path)).body.items as unknown as AccountedDisclosure[];

const standingOf = async (journeyId: string, id: string): Promise<AccountedDisclosure> =>
  (await disclosuresAt(`/v1/journeys/${journeyId}/disclosures`)).find(
    ({ disclosureId }) => disclosureId === id,
  )!;

/** Ends the workflow's waiting, by its own time. */
const pass = (id: string, ms: number): Promise<number | null> =>
  stage.clock.advance(disclosureWorkflowIdOf(id), ms);

/** The disclosure, once it stands like that. */
const once = async (
  journeyId: string,
  id: string,
  stands: (found: AccountedDisclosure) => boolean,
): Promise<AccountedDisclosure> => {
  await eventually(async () => stands(await standingOf(journeyId, id)));
  return standingOf(journeyId, id);
};

const ended = (journeyId: string, id: string): Promise<AccountedDisclosure> =>
  once(journeyId, id, ({ status }) => status !== 'pending');

const waits = (journeyId: string, id: string): Promise<AccountedDisclosure> =>
  once(journeyId, id, ({ attempts }) => (attempts.at(-1)?.outcome ?? null) !== null);

describe('a consent to disclose', () => {
  test('is on record as it was signed, and active', async () => {
    const journeyId = await opened();
    const recorded = await consentTo(journeyId);
    expect(recorded).toMatchObject({
      status: 'active',
      journeyId,
      client: { family: 'Example', given: 'Ada', birthDate: '1990-05-17' },
      purpose: 'Care after discharge',
      revokedAt: null,
    });
    const { body } = await api.get(`/v1/journeys/${journeyId}/consents`);
    expect(body.items).toEqual([recorded]);
  });

  test('with nothing in it is refused, and each missing element is named', async () => {
    const journeyId = await opened();
    const answer = await api.post(`/v1/journeys/${journeyId}/consents`, { by: CLINICIAN });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'refused',
      ruleId: 'R-CONSENT-FORM',
      needed: [
        'discloser: who discloses (42 CFR 2.31(a)(2))',
        'kinds: what is disclosed (42 CFR 2.31(a)(3))',
        'recipient: to whom (42 CFR 2.31(a)(4))',
        'purpose (42 CFR 2.31(a)(5))',
        'revocation: the right to revoke, and how to (42 CFR 2.31(a)(6))',
        'expiry: a date or an event (42 CFR 2.31(a)(7))',
        "client's signature (42 CFR 2.31(a)(8))",
      ],
    });
  });

  test('of a minor is refused without the guardian’s signature', async () => {
    const journeyId = await opened({ birthDate: '2012-05-17' });
    const path = `/v1/journeys/${journeyId}/consents`;
    expect((await api.post(path, consentBody())).body).toMatchObject({
      ruleId: 'R-MINOR',
      needed: ["guardian's signature (42 CFR 2.14)"],
    });
    const signed = (signer: string) => ({
      signer,
      name: signer,
      how: 'ink',
      signedAt: '2026-01-02T10:00:00Z',
    });
    await consentTo(journeyId, { signatures: [signed('client'), signed('guardian')] });
  });

  test('sent again with its key is on record once', async () => {
    const journeyId = await opened();
    const key = { 'idempotency-key': randomUUID() };
    const path = `/v1/journeys/${journeyId}/consents`;
    const [first, again] = [
      await api.post(path, consentBody(), key),
      await api.post(path, consentBody(), key),
    ];
    expect(again.body).toEqual(first.body);
    expect((await api.get(path)).body.items).toHaveLength(1);
    expect((await api.post(path, consentBody({ purpose: 'Another' }), key)).status).toBe(422);
  });

  test('is revoked once, and nothing can be disclosed under it any more', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    const key = { 'idempotency-key': randomUUID() };
    const revoked = await revoke(journeyId, consentId, key);
    expect(revoked.status).toBe(202);
    expect(revoked.body).toMatchObject({ stopping: 0, consent: { status: 'revoked' } });
    expect((await revoke(journeyId, consentId, key)).body).toEqual(revoked.body);
    expect((await revoke(journeyId, consentId)).body).toMatchObject({ ruleId: 'R-CONSENT-REVOKE' });
    const another = await consentTo(journeyId);
    expect((await revoke(journeyId, another.consentId, key)).body.code).toBe('idempotency-key-reused');
    expect((await disclose(journeyId, consentId)).body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      detail: 'The consent is revoked.',
    });
  });

  test('of nobody, or of another journey, is not found', async () => {
    const [journeyId, other] = [await opened(), await opened()];
    const { consentId } = await consentTo(journeyId);
    expect((await disclose(other, consentId)).body.code).toBe('no-such-consent');
    expect((await revoke(other, consentId)).body.code).toBe('no-such-consent');
    expect((await api.get(`/v1/journeys/${randomUUID()}.1/consents`)).body.code).toBe('no-such-journey');
    expect((await api.get(`/v1/clients/${randomUUID()}/disclosures`)).body.code).toBe('no-such-client');
  });
});

describe('a disclosure', () => {
  test('carries notice, consent and what it names, and is accounted for', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    const id = await started(journeyId, consentId, { kinds: ['presence'] });
    expect(await ended(journeyId, id)).toMatchObject({ status: 'sent', because: null });
    expect(recipient.arrived).toHaveLength(1);
    const [{ headers, body, signed }] = recipient.arrived as [(typeof recipient.arrived)[number]];
    expect(signed).toBe(true);
    expect(headers['x-iop-delivery']).toBe(id);
    const letter = JSON.parse(body) as { content: object };
    expect(letter).toMatchObject({
      disclosureId: id,
      notice: REDISCLOSURE_NOTICE,
      consent: { consentId, purpose: 'Care after discharge', recipient: { id: 'clinic' } },
      client: { family: 'Example', given: 'Ada', birthDate: '1990-05-17' },
      content: { presence: { phase: 'intake' } },
    });
    expect(Object.keys(letter.content)).toEqual(['presence']);
    const [account] = await disclosuresAt(`/v1/clients/${journeyId.split('.')[0]}/disclosures`);
    expect(account).toMatchObject({
      disclosureId: id,
      consentId,
      recipient: 'Example Outpatient Clinic',
      kinds: ['presence'],
      purpose: 'Care after discharge',
      attempts: [{ outcome: 'acknowledged' }],
    });
    const years = (Date.parse(account!.keptUntil) - Date.parse(account!.requestedAt)) / (365.25 * DAY);
    expect(years).toBeCloseTo(6, 1);
  });

  test('beyond what the consent names is refused', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    expect((await disclose(journeyId, consentId, { kinds: ['plan'] })).body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      detail: 'The consent does not name all of it.',
    });
  });

  test('to a recipient that is down for days arrives once it is up, acknowledged once', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    recipient.status = 503;
    const id = await started(journeyId, consentId);
    await waits(journeyId, id);
    await pass(id, 3 * DAY);
    const tried = recipient.arrived.length;
    expect(tried).toBeGreaterThan(10);
    recipient.status = 200;
    await pass(id, 4 * HOUR);
    expect(await ended(journeyId, id)).toMatchObject({ status: 'sent' });
    expect(recipient.arrived).toHaveLength(tried + 1);
    expect(new Set(recipient.arrived.map(({ headers }) => headers['x-iop-delivery']))).toEqual(new Set([id]));
  });

  test('that waits in its retry is stopped by a revocation, and never delivered', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    recipient.status = 503;
    const id = await started(journeyId, consentId);
    await waits(journeyId, id);
    const tried = recipient.arrived.length;
    recipient.status = 200;
    const answer = await revoke(journeyId, consentId);
    expect(answer.body).toMatchObject({ stopping: 1 });
    // No time is moved: the Signal alone ends the waiting.
    expect(await ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'revoked' });
    const handle = stage.client.workflow.getHandle(disclosureWorkflowIdOf(id));
    expect(await handle.result()).toBe('revoked');
    expect(recipient.arrived).toHaveLength(tried);
  });

  test('whose Signal is lost finds the revocation before it sends', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    recipient.status = 503;
    const id = await started(journeyId, consentId);
    await waits(journeyId, id);
    const tried = recipient.arrived.length;
    recipient.status = 200;
    await stage.database.dataSource.query(
      `update consent set revoked_at = now(), revoked_by = 'x', revoked_as = 'clinician',
         revocation = '{"saidBy":"client","how":"orally"}' where id = $1`,
      [consentId],
    );
    await pass(id, DAY);
    expect(await ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'revoked' });
    expect(recipient.arrived).toHaveLength(tried);
  });

  test('whose consent expires while it waits is stopped', async () => {
    const journeyId = await opened();
    const at = Date.now() + 2 * DAY;
    const { consentId } = await consentTo(journeyId, { expiry: { at: new Date(at).toISOString() } });
    recipient.status = 503;
    const id = await started(journeyId, consentId);
    await waits(journeyId, id);
    await pass(id, DAY);
    const tried = recipient.arrived.length;
    expect(await standingOf(journeyId, id)).toMatchObject({ status: 'pending' });
    await pass(id, DAY + HOUR);
    expect(await ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'expired' });
    recipient.status = 200;
    expect(recipient.arrived.length).toBeGreaterThanOrEqual(tried);
    expect(await stage.client.workflow.getHandle(disclosureWorkflowIdOf(id)).result()).toBe('expired');
  });

  test('whom nobody ever acknowledges is given up after the policy days, and accounted for', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    recipient.status = 503;
    const id = await started(journeyId, consentId);
    await pass(id, 15 * DAY);
    expect(await ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'undeliverable' });
    const [account] = await disclosuresAt(`/v1/clients/${journeyId.split('.')[0]}/disclosures`);
    expect(account).toMatchObject({ disclosureId: id, attempts: expect.arrayContaining([]) });
  });

  test('to somebody who is not in the directory waits, and went out to nobody', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId, { recipient: { id: 'stranger', name: 'A stranger' } });
    const id = await started(journeyId, consentId);
    expect((await waits(journeyId, id)).attempts[0]).toMatchObject({
      outcome: 'notReached',
      reason: 'the recipient is not in the directory',
    });
    expect(await disclosuresAt(`/v1/clients/${journeyId.split('.')[0]}/disclosures`)).toEqual([]);
    expect(recipient.arrived).toHaveLength(0);
    await revoke(journeyId, consentId);
    await ended(journeyId, id);
  });

  test('that an operator cancels is stopped, and accounted for as that', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    recipient.status = 503;
    const id = await started(journeyId, consentId);
    await waits(journeyId, id);
    await stage.client.workflow.getHandle(disclosureWorkflowIdOf(id)).cancel();
    expect(await ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'cancelled' });
  });

  test('asked for again with its key goes out once', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    const key = { 'idempotency-key': randomUUID() };
    const path = `/v1/journeys/${journeyId}/disclosures`;
    const body = { by: CLINICIAN, consentId };
    const first = await api.post(path, body, key);
    const { disclosureId } = first.body as unknown as AccountedDisclosure;
    await ended(journeyId, disclosureId);
    const again = await api.post(path, body, key);
    expect((again.body as unknown as AccountedDisclosure).disclosureId).toBe(disclosureId);
    expect(recipient.arrived).toHaveLength(1);
    expect(await disclosuresAt(path)).toHaveLength(1);
  });
});

const TPO = {
  basis: 'treatmentPaymentOperations',
  recipient: { classes: ['treatingProviders'], name: 'My treating providers' },
  purpose: 'Treatment, payment and health care operations',
  statements: {
    redisclosure: 'It may be passed on as HIPAA lets.',
    refusal: 'You are treated all the same.',
  },
  expiry: { none: true },
};
const CLINIC = { id: 'clinic', name: 'Example Outpatient Clinic' };
const COURT = {
  basis: 'criminalJustice',
  recipient: { id: 'court', name: 'Example County Drug Court' },
  expiry: { event: 'caseDisposition' },
};

describe('one consent for treatment, payment and operations', () => {
  test('is on record as it was signed, and without what the client has to be told it is refused', async () => {
    const journeyId = await opened();
    expect(await consentTo(journeyId, TPO)).toMatchObject({ ...TPO, status: 'active' });
    const { statements: _, ...untold } = TPO;
    const refused = await api.post(`/v1/journeys/${journeyId}/consents`, consentBody(untold));
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      ruleId: 'R-CONSENT-FORM',
      needed: [
        expect.stringContaining('42 CFR 2.31(a)(4)(iii)'),
        expect.stringContaining('42 CFR 2.31(a)(10)(ii)'),
      ],
    });
  });

  test('goes out to whoever is of its class, as often as it is asked for, and is accounted for by name', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId, TPO);
    expect((await disclose(journeyId, consentId)).body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      needed: ['recipient: id and name of one of them'],
    });
    for (const sent of [1, 2]) {
      const id = await started(journeyId, consentId, { recipient: CLINIC });
      expect(await ended(journeyId, id)).toMatchObject({ status: 'sent', recipient: CLINIC.name });
      expect(recipient.arrived).toHaveLength(sent);
    }
    expect(JSON.parse(recipient.arrived[0]!.body)).toMatchObject({ consent: { consentId, ...TPO } });
  });

  test('goes to nobody whom the directory has in no class of it', async () => {
    const journeyId = await opened();
    const payers = { classes: ['thirdPartyPayers'], name: 'Who pays for it' };
    const { consentId } = await consentTo(journeyId, { ...TPO, recipient: payers });
    const id = await started(journeyId, consentId, { recipient: CLINIC });
    expect((await waits(journeyId, id)).attempts[0]).toMatchObject({
      outcome: 'notReached',
      reason: 'the directory has the recipient in no class of the consent',
    });
    expect(recipient.arrived).toHaveLength(0);
    await revoke(journeyId, consentId);
    await ended(journeyId, id);
  });

  test('and a consent that names its recipient lets nobody else', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    const other = await disclose(journeyId, consentId, { recipient: { id: 'court', name: 'A court' } });
    expect(other.body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      detail: 'The consent names another recipient.',
    });
    const id = await started(journeyId, consentId, { recipient: CLINIC });
    expect(await ended(journeyId, id)).toMatchObject({ status: 'sent' });
  });
});

describe('a consent to criminal justice', () => {
  const disposed = (journeyId: string, consentId: string, headers = {}): Promise<Answer> =>
    api.post(
      `/v1/journeys/${journeyId}/consents/${consentId}/dispose-case`,
      { by: CLINICIAN, disposedAt: '2026-01-20T15:00:00Z' },
      headers,
    );

  test('ends with the case, once that is on record, and what waits is stopped', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId, COURT);
    const id = await started(journeyId, consentId);
    await waits(journeyId, id);
    const key = { 'idempotency-key': randomUUID() };
    const answer = await disposed(journeyId, consentId, key);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'expired',
      caseDisposition: { disposedAt: '2026-01-20T15:00:00.000Z' },
    });
    expect((await disposed(journeyId, consentId, key)).body).toEqual(answer.body);
    expect((await disposed(journeyId, consentId)).body).toMatchObject({ ruleId: 'R-CONSENT-FORM' });
    await pass(id, HOUR);
    expect(await ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'expired' });
    expect((await disclose(journeyId, consentId)).body).toMatchObject({ detail: 'The consent is expired.' });
  });

  test('and no other ends with a case', async () => {
    const journeyId = await opened();
    const { consentId } = await consentTo(journeyId);
    expect((await disposed(journeyId, consentId)).body).toMatchObject({
      ruleId: 'R-CONSENT-FORM',
      detail: 'The consent does not end with a criminal case.',
    });
    expect((await disposed(await opened(), consentId)).body.code).toBe('no-such-consent');
  });
});

test('a personal representative signs in the place of a client who cannot, and says what lets them', async () => {
  const journeyId = await opened();
  const signed = {
    signer: 'representative',
    name: 'Ben Example',
    how: 'ink',
    signedAt: '2026-01-02T10:00:00Z',
  };
  const refused = await api.post(
    `/v1/journeys/${journeyId}/consents`,
    consentBody({ signatures: [{ ...signed, inLieu: { because: 'lacksCapacity' } }] }),
  );
  expect(refused.body).toMatchObject({
    ruleId: 'R-CONSENT-FORM',
    needed: ['representative: inLieu.authority, what lets them sign (42 CFR 2.15)'],
  });
  const signature = {
    ...signed,
    inLieu: { because: 'lacksCapacity', authority: 'Order of a probate court' },
  };
  const { signatures } = await consentTo(journeyId, { signatures: [signature] });
  expect(signatures).toEqual([{ ...signature, signedAt: '2026-01-02T10:00:00.000Z' }]);
});

describe('a medical emergency', () => {
  const TOLD = {
    recipient: 'A physician on duty',
    affiliation: 'Example County Hospital',
    disclosedAt: '2026-01-05T03:20:00Z',
    nature: 'Found unconscious at home',
    told: 'Medicines, and when they were last taken',
  };
  const tell = (journeyId: string, body: object, headers = {}): Promise<Answer> =>
    api.post(`/v1/journeys/${journeyId}/emergency-disclosures`, body, headers);

  test('what was told is on record without a consent, and in the accounting for six years', async () => {
    const journeyId = await opened();
    const key = { 'idempotency-key': randomUUID() };
    const answer = await tell(journeyId, { by: CLINICIAN, ...TOLD }, key);
    expect(answer.status).toBe(201);
    const { recipient: name, disclosedAt: _, ...rest } = TOLD;
    expect(answer.body).toMatchObject({
      ...{ journeyId, consentId: null, recipient: name, kinds: [], status: 'sent', attempts: [] },
      purpose: 'medical emergency (42 CFR 2.51)',
      endedAt: '2026-01-05T03:20:00.000Z',
      emergency: { ...rest, disclosedAt: '2026-01-05T03:20:00.000Z', disclosedBy: null },
    });
    expect((await tell(journeyId, { by: CLINICIAN, ...TOLD }, key)).body).toEqual(answer.body);
    const { consentId } = await consentTo(journeyId);
    const otherwise = { by: CLINICIAN, consentId };
    expect((await api.post(`/v1/journeys/${journeyId}/disclosures`, otherwise, key)).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const [account, ...others] = await disclosuresAt(`/v1/clients/${journeyId.split('.')[0]}/disclosures`);
    expect([account, others]).toEqual([answer.body, []]);
    const years = (Date.parse(account!.keptUntil) - Date.parse(account!.requestedAt)) / (365.25 * DAY);
    expect(years).toBeCloseTo(6, 1);
    expect(recipient.arrived).toHaveLength(0);
    const audited: unknown = await stage.database.owner.query(
      `select details->>'what' as what from audit where action = 'disclosure' and subject_id = $1`,
      [journeyId],
    );
    expect(audited).toEqual([{ what: 'emergency' }]);
  });

  test('what is missing of it is named, with the paragraph that wants it', async () => {
    const journeyId = await opened();
    const refused = await tell(journeyId, { disclosedAt: TOLD.disclosedAt, told: TOLD.told });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      ruleId: 'R-DISCLOSE-EMERGENCY',
      needed: [
        'recipient: name of the medical personnel (42 CFR 2.51(c)(1))',
        'affiliation: of the medical personnel, with a health care facility (42 CFR 2.51(c)(1))',
        'nature: of the emergency (42 CFR 2.51(c)(4))',
      ],
    });
    const other = await tell(`${randomUUID()}.1`, TOLD);
    expect(other.body.code).toBe('no-such-journey');
  });
});

describe('what goes out', () => {
  const contentFor = async (
    journeyId: string,
    kinds: readonly string[],
  ): Promise<{ text: string; content: object }> => {
    const { consentId } = await consentTo(journeyId, { kinds });
    const id = await started(journeyId, consentId);
    expect(await ended(journeyId, id)).toMatchObject({ status: 'sent' });
    const { body: text } = recipient.arrived.at(-1)!;
    return { text, content: (JSON.parse(text) as { content: object }).content };
  };
  const written = async (journeyId: string): Promise<void> => {
    const note = await api.post(`/v1/journeys/${journeyId}/counselling-notes`, {
      note: 'canary of a session',
    });
    expect(note.status).toBe(201);
    const fact = { by: CLINICIAN, source: 'family', note: 'canary of a report' };
    expect((await api.post(`/v1/journeys/${journeyId}/facts/relapse`, fact)).status).toBe(202);
    await eventually(async () => {
      const { body } = await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`);
      return body.items.some(({ type }) => type.startsWith('relapse'));
    });
  };

  test('under a consent for counselling notes is what was written as such, and nothing else', async () => {
    const journeyId = await opened();
    await written(journeyId);
    const { text, content } = await contentFor(journeyId, ['counsellingNotes']);
    expect(content).toEqual({ counsellingNotes: [{ at: expect.any(String), note: 'canary of a session' }] });
    expect(text).not.toContain('canary of a report');
  });

  test('under a consent for reports is what was said in them, and no counselling note', async () => {
    const journeyId = await opened();
    await written(journeyId);
    const { text, content } = await contentFor(journeyId, ['reports']);
    expect(content).toEqual({
      reports: [{ at: expect.any(String), of: 'relapse', source: 'family', note: 'canary of a report' }],
    });
    expect(text).not.toContain('canary of a session');
  });

  test('under a consent for all that may stand together is no counselling note', async () => {
    const journeyId = await opened();
    await written(journeyId);
    const kinds = ['presence', 'assessment', 'plan', 'attendance', 'results', 'continuingCare'];
    const { text, content } = await contentFor(journeyId, kinds);
    expect(Object.keys(content)).toEqual(kinds);
    expect(text).not.toContain('canary of');
  });

  test('of attendance are the hours of the sessions that were held, week by week', async () => {
    const journey = await inTreatment(stage, {}, undefined, withSlots(PLAN));
    await journey.passDays(10);
    const { journeyId } = journey;
    const listed = await api.get(
      `/v1/journeys/${journeyId}/sessions?from=${journey.localDate(-10)}&to=${journey.localDate(-1)}`,
    );
    const sessions = (listed.body as unknown as SessionsList).items.filter(({ kind }) => kind === 'group');
    const [first, second] = sessions.map(({ session }) => session);
    for (const [session, outcome] of [
      [first, { outcome: 'attended', minutes: 90 }],
      [second, { outcome: 'noShow', minutes: null }],
    ] as const) {
      const data = { session, ...outcome, reason: null };
      expect((await api.reach(journeyId, 'record-attendance', data)).status).toBe(200);
    }
    await written(journeyId);
    const { text, content } = await contentFor(journeyId, ['attendance']);
    expect(Object.keys(content)).toEqual(['attendance']);
    const { attendance } = content as { attendance: { weeks: { planned: number; delivered: number }[] } };
    expect(attendance.weeks.reduce((hours, { delivered }) => hours + delivered, 0)).toBe(1.5);
    expect(attendance.weeks[0]!.planned).toBeGreaterThan(0);
    for (const week of attendance.weeks)
      expect(Object.keys(week)).toEqual(['monday', 'planned', 'delivered', 'excused']);
    expect(text).not.toContain('canary of');
  });

  test('waits for the policy of its journey, goes to nobody until it is there, and is counted by no other', async () => {
    const policy = { ...stage.policy, version: 'not-on-record' };
    const { journeyId } = await JourneyOnStage.refer({ ...stage, policy });
    const { consentId } = await consentTo(journeyId);
    const presence = await started(journeyId, consentId, { kinds: ['presence'] });
    expect(await ended(journeyId, presence)).toMatchObject({ status: 'sent' });
    const before = recipient.arrived.length;
    const id = await started(journeyId, consentId);
    expect((await waits(journeyId, id)).attempts[0]).toMatchObject({
      outcome: 'notReached',
      reason: 'PolicyNotOnRecord',
    });
    expect(recipient.arrived).toHaveLength(before);
    await new PolicyVersions(stage.database.dataSource).keep({
      ...{ version: policy.version, document: documentOf(policy), status: 'published' },
      ...{ by: 'director-1', note: null, request: null },
    });
    await pass(id, HOUR);
    expect(await ended(journeyId, id)).toMatchObject({ status: 'sent' });
    expect(recipient.arrived).toHaveLength(before + 1);
  });
});
