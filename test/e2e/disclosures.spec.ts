import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { REDISCLOSURE_NOTICE } from '#consent/notice';
import { disclosureWorkflowIdOf } from '#contracts/disclosure-messages';
import type { AccountedDisclosure } from '#records/disclosures/disclosures';
import { CLINICIAN } from '../support/api-on-stage.js';
import { Disclosing } from '../support/disclosing.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const here = Disclosing.onStage();

describe('a disclosure', () => {
  test('carries notice, consent and what it names, and is accounted for', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    const id = await here.started(journeyId, consentId, { kinds: ['presence'] });
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'sent', because: null });
    expect(here.recipient.arrived).toHaveLength(1);
    const [{ headers, body, signed }] = here.recipient.arrived as [(typeof here.recipient.arrived)[number]];
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
    const [account] = await here.disclosuresAt(`/v1/clients/${journeyId.split('.')[0]}/disclosures`);
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
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    expect((await here.disclose(journeyId, consentId, { kinds: ['plan'] })).body).toMatchObject({
      ruleId: 'R-DISCLOSE',
      detail: 'The consent does not name all of it.',
    });
  });

  test('to a recipient that is down for days arrives once it is up, acknowledged once', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    here.recipient.status = 503;
    const id = await here.started(journeyId, consentId);
    await here.waits(journeyId, id);
    await here.pass(id, 3 * DAY);
    const tried = here.recipient.arrived.length;
    expect(tried).toBeGreaterThan(10);
    here.recipient.status = 200;
    await here.pass(id, 4 * HOUR);
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'sent' });
    expect(here.recipient.arrived).toHaveLength(tried + 1);
    expect(new Set(here.recipient.arrived.map(({ headers }) => headers['x-iop-delivery']))).toEqual(
      new Set([id]),
    );
  });

  test('that waits in its retry is stopped by a revocation, and never delivered', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    here.recipient.status = 503;
    const id = await here.started(journeyId, consentId);
    await here.waits(journeyId, id);
    const tried = here.recipient.arrived.length;
    here.recipient.status = 200;
    const answer = await here.revoke(journeyId, consentId);
    expect(answer.body).toMatchObject({ stopping: 1 });
    // No time is moved: the Signal alone ends the waiting.
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'revoked' });
    const handle = here.stage.client.workflow.getHandle(disclosureWorkflowIdOf(id));
    expect(await handle.result()).toBe('revoked');
    expect(here.recipient.arrived).toHaveLength(tried);
  });

  test('whose Signal is lost finds the revocation before it sends', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    here.recipient.status = 503;
    const id = await here.started(journeyId, consentId);
    await here.waits(journeyId, id);
    const tried = here.recipient.arrived.length;
    here.recipient.status = 200;
    await here.stage.database.dataSource.query(
      `update consent set revoked_at = now(), revoked_by = 'x', revoked_as = 'clinician',
         revocation = '{"saidBy":"client","how":"orally"}' where id = $1`,
      [consentId],
    );
    await here.pass(id, DAY);
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'revoked' });
    expect(here.recipient.arrived).toHaveLength(tried);
  });

  test('whose consent expires while it waits is stopped', async () => {
    const journeyId = await here.opened();
    const at = Date.now() + 2 * DAY;
    const { consentId } = await here.consentTo(journeyId, { expiry: { at: new Date(at).toISOString() } });
    here.recipient.status = 503;
    const id = await here.started(journeyId, consentId);
    await here.waits(journeyId, id);
    await here.pass(id, DAY);
    const tried = here.recipient.arrived.length;
    expect(await here.standingOf(journeyId, id)).toMatchObject({ status: 'pending' });
    await here.pass(id, DAY + HOUR);
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'expired' });
    here.recipient.status = 200;
    expect(here.recipient.arrived.length).toBeGreaterThanOrEqual(tried);
    expect(await here.stage.client.workflow.getHandle(disclosureWorkflowIdOf(id)).result()).toBe('expired');
  });

  test('whom nobody ever acknowledges is given up after the policy days, and accounted for', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    here.recipient.status = 503;
    const id = await here.started(journeyId, consentId);
    await here.pass(id, 15 * DAY);
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'undeliverable' });
    const [account] = await here.disclosuresAt(`/v1/clients/${journeyId.split('.')[0]}/disclosures`);
    expect(account).toMatchObject({ disclosureId: id, attempts: expect.arrayContaining([]) });
  });

  test('to somebody who is not in the directory waits, and went out to nobody', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId, {
      recipient: { id: 'stranger', name: 'A stranger' },
    });
    const id = await here.started(journeyId, consentId);
    expect((await here.waits(journeyId, id)).attempts[0]).toMatchObject({
      outcome: 'notReached',
      reason: 'the recipient is not in the directory',
    });
    expect(await here.disclosuresAt(`/v1/clients/${journeyId.split('.')[0]}/disclosures`)).toEqual([]);
    expect(here.recipient.arrived).toHaveLength(0);
    await here.revoke(journeyId, consentId);
    await here.ended(journeyId, id);
  });

  test('that an operator cancels is stopped, and accounted for as that', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    here.recipient.status = 503;
    const id = await here.started(journeyId, consentId);
    await here.waits(journeyId, id);
    await here.stage.client.workflow.getHandle(disclosureWorkflowIdOf(id)).cancel();
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'stopped', because: 'cancelled' });
  });

  test('asked for again with its key goes out once', async () => {
    const journeyId = await here.opened();
    const { consentId } = await here.consentTo(journeyId);
    const key = { 'idempotency-key': randomUUID() };
    const path = `/v1/journeys/${journeyId}/disclosures`;
    const body = { by: CLINICIAN, consentId };
    const first = await here.api.post(path, body, key);
    const { disclosureId } = first.body as unknown as AccountedDisclosure;
    await here.ended(journeyId, disclosureId);
    const again = await here.api.post(path, body, key);
    expect((again.body as unknown as AccountedDisclosure).disclosureId).toBe(disclosureId);
    expect(here.recipient.arrived).toHaveLength(1);
    expect(await here.disclosuresAt(path)).toHaveLength(1);
  });
});
