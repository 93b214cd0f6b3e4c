import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CLINICIAN, type Answer } from '../support/api-on-stage.js';
import { consentBody } from '../support/recipient.js';
import { Disclosing } from '../support/disclosing.js';

const HOUR = 3_600_000;

const here = Disclosing.onStage();

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
    const journeyId = await here.opened();
    expect(await here.consentTo(journeyId, TPO)).toMatchObject({ ...TPO, status: 'active' });
    const { statements: _, ...untold } = TPO;
    const refused = await here.api.post(`/v1/journeys/${journeyId}/consents`, consentBody(untold));
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
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId, TPO);
    expect((await here.disclose(journeyId, consentId)).body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      needed: ['recipient: id and name of one of them'],
    });
    for (const sent of [1, 2]) {
      const id = await here.started(journeyId, consentId, { recipient: CLINIC });
      expect(await here.ended(journeyId, id)).toMatchObject({ status: 'sent', recipient: CLINIC.name });
      expect(here.recipient.arrived).toHaveLength(sent);
    }
    expect(JSON.parse(here.recipient.arrived[0]!.body)).toMatchObject({ consent: { consentId, ...TPO } });
  });

  test('goes to nobody whom the directory has in no class of it', async () => {
    const journeyId = await here.opened();
    const payers = { classes: ['thirdPartyPayers'], name: 'Who pays for it' };
    const { consentId } = await here.consentTo(journeyId, { ...TPO, recipient: payers });
    const id = await here.started(journeyId, consentId, { recipient: CLINIC });
    expect((await here.waits(journeyId, id)).attempts[0]).toMatchObject({
      outcome: 'notReached',
      reason: 'the directory has the recipient in no class of the consent',
    });
    expect(here.recipient.arrived).toHaveLength(0);
    await here.revoke(journeyId, consentId);
    await here.ended(journeyId, id);
  });

  test('and a consent that names its recipient lets nobody else', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    const other = await here.disclose(journeyId, consentId, { recipient: { id: 'court', name: 'A court' } });
    expect(other.body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      detail: 'The consent names another recipient.',
    });
    const id = await here.started(journeyId, consentId, { recipient: CLINIC });
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'sent' });
  });
});

describe('a consent to criminal justice', () => {
  const disposed = (journeyId: string, consentId: string, headers = {}): Promise<Answer> =>
    here.api.post(
      `/v1/journeys/${journeyId}/consents/${consentId}/dispose-case`,
      { by: CLINICIAN, disposedAt: '2026-01-20T15:00:00Z' },
      headers,
    );

  test('ends with the case, once that is on record, and what waits is stopped', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId, COURT);
    const id = await here.started(journeyId, consentId);
    await here.waits(journeyId, id);
    const key = { 'idempotency-key': randomUUID() };
    const answer = await disposed(journeyId, consentId, key);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'expired',
      caseDisposition: { disposedAt: '2026-01-20T15:00:00.000Z' },
    });
    expect((await disposed(journeyId, consentId, key)).body).toEqual(answer.body);
    expect((await disposed(journeyId, consentId)).body).toMatchObject({ ruleId: 'R-CONSENT-FORM' });
    await here.pass(id, HOUR);
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'expired' });
    expect((await here.disclose(journeyId, consentId)).body).toMatchObject({
      detail: 'The consent is expired.',
    });
  });

  test('and no other ends with a case', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    expect((await disposed(journeyId, consentId)).body).toMatchObject({
      ruleId: 'R-CONSENT-FORM',
      detail: 'The consent does not end with a criminal case.',
    });
    expect((await disposed(await here.opened(), consentId)).body.code).toBe('no-such-consent');
  });
});

test('a personal representative signs in the place of a client who cannot, and says what lets them', async () => {
  const journeyId = await here.opened();
  const signed = {
    signer: 'representative',
    name: 'Ben Example',
    how: 'ink',
    signedAt: '2026-01-02T10:00:00Z',
  };
  const refused = await here.api.post(
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
  const { signatures } = await here.consentTo(journeyId, { signatures: [signature] });
  expect(signatures).toEqual([{ ...signature, signedAt: '2026-01-02T10:00:00.000Z' }]);
});
