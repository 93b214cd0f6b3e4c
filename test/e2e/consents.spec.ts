import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CLINICIAN } from '../support/api-on-stage.js';
import { consentBody } from '../support/recipient.js';
import { Disclosing } from '../support/disclosing.js';

const here = Disclosing.onStage();

describe('a consent to disclose', () => {
  test('is on record as it was signed, and active', async () => {
    const journeyId = await here.opened();
    const recorded = await here.consentTo(journeyId);
    expect(recorded).toMatchObject({
      status: 'active',
      journeyId,
      client: { family: 'Example', given: 'Ada', birthDate: '1990-05-17' },
      purpose: 'Care after discharge',
      revokedAt: null,
    });
    const { body } = await here.api.get(`/v1/journeys/${journeyId}/consents`);
    expect(body.items).toEqual([recorded]);
  });

  test('with nothing in it is refused, and each missing element is named', async () => {
    const journeyId = await here.opened();
    const answer = await here.api.post(`/v1/journeys/${journeyId}/consents`, { by: CLINICIAN });
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
    const journeyId = await here.opened({ birthDate: '2012-05-17' });
    const path = `/v1/journeys/${journeyId}/consents`;
    expect((await here.api.post(path, consentBody())).body).toMatchObject({
      ruleId: 'R-MINOR',
      needed: ["guardian's signature (42 CFR 2.14)"],
    });
    const signed = (signer: string) => ({
      signer,
      name: signer,
      how: 'ink',
      signedAt: '2026-01-02T10:00:00Z',
    });
    await here.consentTo(journeyId, { signatures: [signed('client'), signed('guardian')] });
  });

  test('sent again with its key is on record once', async () => {
    const journeyId = await here.opened();
    const key = { 'idempotency-key': randomUUID() };
    const path = `/v1/journeys/${journeyId}/consents`;
    const [first, again] = [
      await here.api.post(path, consentBody(), key),
      await here.api.post(path, consentBody(), key),
    ];
    expect(again.body).toEqual(first.body);
    expect((await here.api.get(path)).body.items).toHaveLength(1);
    expect((await here.api.post(path, consentBody({ purpose: 'Another' }), key)).status).toBe(422);
  });

  test('is revoked once, and nothing can be disclosed under it any more', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    const key = { 'idempotency-key': randomUUID() };
    const revoked = await here.revoke(journeyId, consentId, key);
    expect(revoked.status).toBe(202);
    expect(revoked.body).toMatchObject({ stopping: 0, consent: { status: 'revoked' } });
    expect((await here.revoke(journeyId, consentId, key)).body).toEqual(revoked.body);
    expect((await here.revoke(journeyId, consentId)).body).toMatchObject({ ruleId: 'R-CONSENT-REVOKE' });
    const another = await here.consentTo(journeyId);
    expect((await here.revoke(journeyId, another.consentId, key)).body.code).toBe('idempotency-key-reused');
    expect((await here.disclose(journeyId, consentId)).body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      detail: 'The consent is revoked.',
    });
  });

  test('of nobody, or of another journey, is not found', async () => {
    const [journeyId, other] = [await here.opened(), await here.opened()];
    const { consentId } = await here.consentTo(journeyId);
    expect((await here.disclose(other, consentId)).body.code).toBe('no-such-consent');
    expect((await here.revoke(other, consentId)).body.code).toBe('no-such-consent');
    expect((await here.api.get(`/v1/journeys/${randomUUID()}.1/consents`)).body.code).toBe('no-such-journey');
    expect((await here.api.get(`/v1/clients/${randomUUID()}/disclosures`)).body.code).toBe('no-such-client');
  });
});
