import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EmergencyDisclosure } from '#consent/emergency';
import type { ConsentForm } from '#consent/form';
import { CaseDispositions } from '#records/disclosures/case-dispositions';
import { Consents, type RecordedConsent } from '#records/disclosures/consents';
import { Disclosures } from '#records/disclosures/disclosures';
import { EmergencyDisclosures } from '#records/disclosures/emergency-disclosures';
import { OutgoingDisclosures } from '#records/disclosures/outgoing-disclosures';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { wholeForm } from '../../unit/consent/form.js';

const STAFF = { id: 'staff-1', role: 'clinician' } as const;
const FORM: ConsentForm = { ...wholeForm, expiry: { event: 'journeyClosed' } };
const NOW = { at: Date.now(), accountingYears: 6 };

let database: TestDatabase;
let consents: Consents;
let disclosures: Disclosures;
let outgoing: OutgoingDisclosures;
let journeyId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await insertManyJourneys(database.dataSource, 20);
  const open = "select journey_id from journey where phase <> 'closed' limit 1";
  [{ journey_id: journeyId }] = await database.dataSource.query(open);
  consents = new Consents(database.dataSource);
  disclosures = new Disclosures(database.dataSource);
  outgoing = new OutgoingDisclosures(database.dataSource);
});
afterAll(() => database.drop());

const request = () => ({ id: randomUUID(), hash: 'none' });
const signed = async (): Promise<RecordedConsent> =>
  (await consents.record(journeyId, FORM, STAFF, request()))!;
const revoke = (id: string) =>
  consents.revoke(journeyId, id, { saidBy: 'client', how: 'inWriting' }, STAFF, request());

const started = async (consentId: string, given = request()): Promise<string> => {
  const start = await disclosures.start(journeyId, { consentId, kinds: null }, STAFF, given, NOW);
  if (start.kind !== 'started') throw new Error(start.kind);
  return start.disclosure.disclosureId;
};

describe('a consent on record', () => {
  test.each([
    ['its form', `form = jsonb_set(form, '{purpose}', '"another"')`],
    ['who recorded it', `recorded_by = 'somebody'`],
    ['whose it is', `client = '{}'`],
  ])('is never changed: %s', async (_, change) => {
    const { id } = await signed();
    for (const [who, said] of [
      [database.dataSource, 'permission denied'],
      [database.owner, 'never changed but by its revocation'],
    ] as const)
      await expect(who.query(`update consent set ${change} where id = $1`, [id])).rejects.toThrow(said);
  });

  test('is never removed', async () => {
    const { id } = await signed();
    for (const [who, said] of [
      [database.dataSource, 'permission denied'],
      [database.owner, 'never changed'],
    ] as const)
      await expect(who.query('delete from consent where id = $1', [id])).rejects.toThrow(said);
  });

  test('is revoked for ever', async () => {
    const { id } = await signed();
    expect(await revoke(id)).toMatchObject({ kind: 'revoked' });
    expect(await revoke(id)).toMatchObject({ kind: 'refused' });
    const back =
      'update consent set revoked_at = null, revoked_by = null, revoked_as = null, revocation = null where id = $1';
    await expect(database.dataSource.query(back, [id])).rejects.toThrow('never changed');
  });
});

describe('an attempt to disclose', () => {
  test('and a revocation at once: one of them is first, and none begins after it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id } = await signed();
      const disclosureId = await started(id);
      const order: string[] = [];
      const [begun] = await Promise.all([
        outgoing.begin(disclosureId, Date.now()).then((result) => {
          order.push(result.kind);
          return result;
        }),
        revoke(id),
      ]);
      const attempts: { at: Date }[] = await database.dataSource.query(
        'select at from disclosure_attempt where disclosure_id = $1',
        [disclosureId],
      );
      expect(attempts).toHaveLength(begun.kind === 'goes' ? 1 : 0);
      expect(await outgoing.begin(disclosureId, Date.now())).toEqual({ kind: 'stops', because: 'revoked' });
    }
  });

  test('is numbered, and what is acknowledged stays so', async () => {
    const disclosureId = await started((await signed()).id);
    for (const number of [1, 2])
      expect(await outgoing.begin(disclosureId, Date.now())).toMatchObject({ outgoing: { number } });
    await outgoing.attempted(disclosureId, 2, 'acknowledged', null);
    await outgoing.attempted(disclosureId, 2, 'unanswered', 'late');
    await outgoing.end(disclosureId, null, Date.now());
    await outgoing.end(disclosureId, 'revoked', Date.now());
    expect(await outgoing.begin(disclosureId, Date.now())).toEqual({ kind: 'ended' });
    const { items } = await disclosures.ofJourney(journeyId, { limit: 200 });
    expect(items.find((one) => one.disclosureId === disclosureId)).toMatchObject({
      status: 'sent',
      attempts: [{ outcome: null }, { outcome: 'acknowledged', reason: null }],
    });
  });

  test('has a row in the audit when it is asked for, and one when it has ended, whatever is said again', async () => {
    const disclosureId = await started((await signed()).id);
    await outgoing.begin(disclosureId, Date.now());
    for (let again = 0; again < 3; again += 1) await outgoing.end(disclosureId, null, Date.now());
    const rows: unknown = await database.owner.query(
      `select details->>'what' as what, subject_id as journey from audit
       where action = 'disclosure' and details->>'disclosure' = $1 order by at`,
      [disclosureId],
    );
    expect(rows).toEqual([
      { what: 'requested', journey: journeyId },
      { what: 'sent', journey: journeyId },
    ]);
  });
});

describe('the end of a criminal case', () => {
  const COURT: ConsentForm = { ...wholeForm, basis: 'criminalJustice', expiry: { event: 'caseDisposition' } };
  const toCourt = async (): Promise<RecordedConsent> =>
    (await consents.record(journeyId, COURT, STAFF, request()))!;
  const dispose = (consentId: string, given = request()) =>
    new CaseDispositions(database.dataSource).record(
      { journeyId, consentId },
      Date.now() - 1_000,
      STAFF,
      given,
      Date.now(),
    );

  test('is said once, and whoever says it again by the same request is answered the same', async () => {
    const { id } = await toCourt();
    const given = request();
    const [first, again] = [await dispose(id, given), await dispose(id, given)];
    expect(first).toMatchObject({ kind: 'disposed', isSame: true });
    expect(again).toEqual(first);
    expect(await dispose(id, { ...given, hash: 'another' })).toMatchObject({ isSame: false });
    expect(await dispose(id)).toMatchObject({ kind: 'refused', refusal: { rule: { id: 'R-CONSENT-FORM' } } });
    expect(await dispose((await signed()).id)).toMatchObject({ kind: 'refused' });
    expect(await dispose(randomUUID())).toEqual({ kind: 'unknown' });
  });

  test('and an attempt to send at once: none begins after it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await toCourt();
      const disclosureId = await started(id);
      await Promise.all([outgoing.begin(disclosureId, Date.now()), dispose(id)]);
      expect(await outgoing.begin(disclosureId, Date.now())).toEqual({ kind: 'stops', because: 'expired' });
    }
  });

  test('is never changed, nor taken back', async () => {
    const { id } = await toCourt();
    await dispose(id);
    for (const said of [
      'delete from case_disposition where consent_id = $1',
      'update case_disposition set disposed_at = now() where consent_id = $1',
    ])
      await expect(database.dataSource.query(said, [id])).rejects.toThrow('permission denied');
  });
});

describe('what was told in a medical emergency', () => {
  const TOLD: EmergencyDisclosure = {
    ...{ recipient: 'A physician on duty', affiliation: 'Example County Hospital', disclosedBy: null },
    ...{ disclosedAt: Date.parse('2026-03-02T03:20:00Z'), nature: 'Unconscious', told: 'Medicines' },
  };
  const tell = (given = request()) =>
    new EmergencyDisclosures(database.dataSource).record(journeyId, TOLD, STAFF, given, 6);

  test('is on record once for a request, and stays as it is for its years', async () => {
    const given = request();
    const all = await Promise.all(Array.from({ length: 5 }, () => tell(given)));
    const ids = new Set(all.map((one) => one!.disclosure.disclosureId));
    expect(ids.size).toBe(1);
    expect(await tell({ ...given, hash: 'another' })).toMatchObject({ isSame: false });
    const values = [...ids];
    const change = `update disclosure set emergency = '{}' where id = $1`;
    await expect(database.owner.query(change, values)).rejects.toThrow('never changed');
    await expect(database.owner.query('delete from disclosure where id = $1', values)).rejects.toThrow(
      'accounted for',
    );
  });

  test('and nothing else goes out without a consent', async () => {
    const sent = `insert into disclosure (journey_id, client_id, kinds, recipient, purpose, requested_by, requested_as, kept_until, request_id, request_hash)
      select journey_id, client_id, '{presence}', 'x', 'x', 'x', 'x', now(), 'no consent', 'x' from journey limit 1`;
    await expect(database.dataSource.query(sent)).rejects.toThrow('disclosure_consent_check');
  });
});

describe('the accounting', () => {
  test('of a request that comes many times at once is one row', async () => {
    const { id } = await signed();
    const given = request();
    const ids = await Promise.all(Array.from({ length: 8 }, () => started(id, given)));
    expect(new Set(ids).size).toBe(1);
  });

  test('is kept: no row goes before its time', async () => {
    const disclosureId = await started((await signed()).id);
    await outgoing.begin(disclosureId, Date.now());
    for (const [table, key] of [
      ['disclosure_attempt', 'disclosure_id'],
      ['disclosure', 'id'],
    ] as const)
      for (const [who, said] of [
        [database.dataSource, 'permission denied'],
        [database.owner, 'accounted for'],
      ] as const)
        await expect(who.query(`delete from ${table} where ${key} = $1`, [disclosureId])).rejects.toThrow(
          said,
        );
  });

  test('is final: nobody says otherwise how it ended, or what became of an attempt', async () => {
    const disclosureId = await started((await signed()).id);
    for (const outcome of ['unanswered', 'acknowledged'] as const) {
      const begun = await outgoing.begin(disclosureId, Date.now());
      if (begun.kind !== 'goes') throw new Error(begun.kind);
      await outgoing.attempted(disclosureId, begun.outgoing.number, outcome, null);
    }
    await outgoing.end(disclosureId, null, Date.now());
    const read = (): Promise<unknown> =>
      database.owner.query(
        `select to_jsonb(d) as d, (select jsonb_agg(a order by a.number) from disclosure_attempt a where a.disclosure_id = d.id) as a
         from disclosure d where d.id = $1`,
        [disclosureId],
      );
    const before = await read();
    for (const change of [
      `disclosure set status = 'pending', because = null, ended_at = null where id = $1`,
      `disclosure set status = 'stopped', because = 'revoked' where id = $1`,
      `disclosure set ended_at = now() where id = $1`,
      `disclosure_attempt set outcome = 'notReached' where disclosure_id = $1`,
      `disclosure_attempt set outcome = null, reason = null where disclosure_id = $1`,
      `disclosure_attempt set reason = 'another' where disclosure_id = $1`,
    ])
      for (const who of [database.dataSource, database.owner])
        await expect(who.query(`update ${change}`, [disclosureId])).rejects.toThrow('never changed but by');
    for (const change of [
      `disclosure set kept_until = now() where id = $1`,
      `disclosure set recipient = 'another' where id = $1`,
      `disclosure set kinds = '{}' where id = $1`,
      `disclosure_attempt set at = now() where disclosure_id = $1`,
    ]) {
      await expect(database.dataSource.query(`update ${change}`, [disclosureId])).rejects.toThrow(
        'permission denied',
      );
      await expect(database.owner.query(`update ${change}`, [disclosureId])).rejects.toThrow(
        'never changed but by',
      );
    }
    expect(await read()).toEqual(before);
  });

  test('is not moved while it goes out: who is told what, and until when it is kept', async () => {
    const disclosureId = await started((await signed()).id);
    for (const change of [`kept_until = now()`, `recipient = 'another'`, `purpose = 'another'`])
      await expect(
        database.owner.query(`update disclosure set ${change} where id = $1`, [disclosureId]),
      ).rejects.toThrow('never changed but by its end');
  });

  test('comes in pages, each once and in order; what reached nobody is not in it', async () => {
    const { id } = await signed();
    const went: string[] = [];
    for (const outcome of ['acknowledged', 'notReached', 'unanswered', 'acknowledged'] as const) {
      const disclosureId = await started(id);
      await outgoing.begin(disclosureId, Date.now());
      await outgoing.attempted(disclosureId, 1, outcome, null);
      if (outcome !== 'notReached') went.push(disclosureId);
    }
    await started(id);
    const clientId = journeyId.split('.')[0]!;
    const read: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await disclosures.ofClient(clientId, { limit: 2, after });
      read.push(...page.items.map(({ disclosureId }) => disclosureId));
      after = page.next;
      if (after === null) break;
    }
    expect(new Set(read).size).toBe(read.length);
    expect(read.slice(-3)).toEqual(went);
  });
});
