import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#journey/model/actor';
import { Assessors } from '#records/access/assessors';
import { BreakGlass } from '#records/access/break-glass';
import { CounsellingNotes } from '#records/access/counselling-notes';
import { CorrectClient } from '#records/clients/correct-client';
import { RelatedPersons } from '#records/clients/related-persons';
import type { WritingRequest } from '#records/db/insert-once';
import { CaseDispositions } from '#records/disclosures/case-dispositions';
import { Consents } from '#records/disclosures/consents';
import { Disclosures } from '#records/disclosures/disclosures';
import { RecordJourney } from '#records/journeys/record-journey';
import { ClientMerges, type Merged } from '#records/merges/client-merges';
import { PolicyVersions } from '#records/policies/policy-versions';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { keptClient, someDetails } from '../../support/kept-client.js';
import { wholeForm } from '../../unit/consent/form.js';
import { CLOSED, contactAt, recordingOf } from './recordings.js';

const BY: Actor = { id: 'staff-1', role: 'clinician' };
const SUPERVISOR: Actor = { id: 'staff-2', role: 'supervisor' };
const ROUNDS = 8;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 8 });
});
afterAll(() => database.drop());

/** Writes something under the request; whether what is on record under it is that. */
type Write = (request: WritingRequest) => Promise<boolean>;

const client = (): Promise<string> => keptClient(database.dataSource, someDetails());
/** Its journey is closed: two of them can be made one. */
const journey = async (): Promise<string> => {
  const clientId = await client();
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, [contactAt(1)], CLOSED));
  return `${clientId}.1`;
};
const newRequest = (): WritingRequest => ({ id: randomUUID(), hash: randomUUID() });

const consentOf = async (journeyId: string, form: object = {}): Promise<string> => {
  const consents = new Consents(database.dataSource);
  const consent = await consents.record(journeyId, { ...wholeForm, ...form }, BY, newRequest());
  return consent!.id;
};
const isMine = (merged: Merged): boolean => merged.kind === 'done' && merged.isSame;
const proposed = async (survivor: string, other: string, request = newRequest()): Promise<Merged> =>
  new ClientMerges(database.dataSource).propose(survivor, other, 'one passport', BY, request);

/** Each kind of row that a request writes, and its column: one more thing that it can be written for. */
const KINDS: Record<string, () => Promise<Write>> = {
  'related_persons.request_id': async () => {
    const [related, clientId] = [new RelatedPersons(database.dataSource), await client()];
    const { version } = (await related.of(clientId))!;
    return async (request) => {
      const kept = await related.keep(clientId, [], version, BY, request);
      return kept.kind === 'kept' && kept.hash === request.hash;
    };
  },
  'client_version.request_id': async () => {
    const [correction, clientId] = [new CorrectClient(database.dataSource), await client()];
    return async (request) => {
      const done = await correction.correct(clientId, { family: 'Ribera' }, BY, 'passport', request);
      return done.kind === 'corrected' && done.hash === request.hash;
    };
  },
  'client_merge.request_id': async () => {
    const clients = await Promise.all([journey(), journey()]);
    const [survivor, other] = clients.map((id) => id.split('.')[0]!);
    return async (request) => isMine(await proposed(survivor!, other!, request));
  },
  'client_merge_step.request_id': async () => {
    const clients = await Promise.all([journey(), journey()]);
    const [survivor, other] = clients.map((id) => id.split('.')[0]!);
    const merged = await proposed(survivor!, other!);
    if (merged.kind !== 'done') throw new Error(merged.kind);
    const merges = new ClientMerges(database.dataSource);
    return async (request) => isMine(await merges.undo(merged.merge.id, 'twins', SUPERVISOR, request));
  },
  'consent.request_id': async () => {
    const [consents, journeyId] = [new Consents(database.dataSource), await journey()];
    return async (request) => (await consents.record(journeyId, wholeForm, BY, request))!.isSame;
  },
  'consent.revoke_request_id': async () => {
    const [consents, journeyId] = [new Consents(database.dataSource), await journey()];
    const id = await consentOf(journeyId);
    return async (request) => {
      const said = { saidBy: 'client', how: 'inWriting' } as const;
      const revoked = await consents.revoke(journeyId, id, said, BY, request);
      return revoked.kind === 'revoked' && revoked.isSame;
    };
  },
  'case_disposition.request_id': async () => {
    const [cases, journeyId] = [new CaseDispositions(database.dataSource), await journey()];
    const court = { basis: 'criminalJustice', expiry: { event: 'caseDisposition' } };
    const consent = { journeyId, consentId: await consentOf(journeyId, court) };
    return async (request) => {
      const disposed = await cases.record(consent, Date.now() - 1_000, BY, request, Date.now());
      return disposed.kind === 'disposed' && disposed.isSame;
    };
  },
  'disclosure.request_id': async () => {
    const [disclosures, journeyId] = [new Disclosures(database.dataSource), await journey()];
    const wanted = { consentId: await consentOf(journeyId), kinds: null };
    return async (request) => {
      const moment = { at: wholeForm.signatures[0]!.signedAt, accountingYears: 6 };
      const started = await disclosures.start(journeyId, wanted, BY, request, moment);
      return started.kind === 'started' && started.isSame;
    };
  },
  'counselling_note.request_id': async () => {
    const [notes, journeyId] = [new CounsellingNotes(database.dataSource), await journey()];
    return async (request) => (await notes.write(journeyId, BY, 'text', request))!.isSame;
  },
  'break_glass.request_id': async () => {
    const [glass, journeyId] = [new BreakGlass(database.dataSource), await journey()];
    const breaking = { reason: 'in distress today', lasts: 60_000, mostADay: 1_000 };
    return async (request) => {
      const broken = await glass.break(journeyId, BY, breaking, request);
      return broken?.tooOften === null && broken.isSame;
    };
  },
  'assessor_training.request_id': () => {
    const [assessors, staffId] = [new Assessors(database.dataSource), randomUUID()];
    const training = { staffId, training: 'ASI', from: '2026-03-02', until: null };
    return Promise.resolve(async (request) => (await assessors.record(training, BY.id, request)).isSame);
  },
  'policy_version.request_id': () => {
    const [versions, version] = [new PolicyVersions(database.dataSource), randomUUID()];
    const kept = { version, document: { version }, status: 'draft', by: BY.id, note: null } as const;
    return Promise.resolve(
      async (request) => (await versions.keep({ ...kept, request }))?.requestHash === request.hash,
    );
  },
};

const rowsOf = async (kind: string, id: string): Promise<number> => {
  const [table, column] = kind.split('.');
  const [{ count }] = await database.owner.query<[{ count: number }]>(
    `select count(*)::int as count from ${table} where ${column} = $1`,
    [id],
  );
  return count;
};

/** What came with it has another hash: its path names another thing. */
const withAnother = ({ id }: WritingRequest): WritingRequest => ({ id, hash: randomUUID() });

describe.each(Object.entries(KINDS))('the id of a request in %s', (kind, prepare) => {
  test('that comes for two things at the same moment has one of them, and the other is told', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, other] = await Promise.all([prepare(), prepare()]);
      const request = newRequest();
      const mine = await Promise.all([one(request), other(withAnother(request))]);
      expect(mine.toSorted()).toEqual([false, true]);
      expect(await rowsOf(kind, request.id)).toBe(1);
    }
  });

  test('that came for one thing has no other', async () => {
    const [one, other] = await Promise.all([prepare(), prepare()]);
    const request = newRequest();
    expect(await one(request)).toBe(true);
    expect(await other(withAnother(request))).toBe(false);
    expect(await one(request)).toBe(true);
    expect(await rowsOf(kind, request.id)).toBe(1);
  });
});
