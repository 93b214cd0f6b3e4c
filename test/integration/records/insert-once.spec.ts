import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Assessors } from '#records/access/assessors';
import { BreakGlass } from '#records/access/break-glass';
import { CounsellingNotes } from '#records/access/counselling-notes';
import { AssessorTrainingRow } from '#records/access/assessor-training.entity';
import { insertion, recordOnce } from '#records/db/insert-once';
import { repositoryOf } from '#records/db/repository';
import { onItsOwn } from '#records/db/session';
import { Consents } from '#records/disclosures/consents';
import { Disclosures, type Started } from '#records/disclosures/disclosures';
import { insertManyJourneys } from '#scenarios/many-journeys';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { wholeForm } from '../../unit/consent/form.js';

const STAFF = { id: 'staff-1', role: 'clinician' } as const;
const AT_ONCE = 8;

interface Request {
  readonly id: string;
  readonly hash: string;
}
/** What is on record of a request: null where there is nothing to write it for. */
type Kept = { readonly id: string; readonly isSame: boolean } | null;

let database: TestDatabase;
let journeyId: string;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: AT_ONCE });
  await insertManyJourneys(database.dataSource, 20);
  const open = "select journey_id from journey where phase <> 'closed' limit 1";
  [{ journey_id: journeyId }] = await database.dataSource.query(open);
});
afterAll(() => database.drop());

const newRequest = (): Request => ({ id: randomUUID(), hash: 'one body' });

const startedOf = (started: Started): Kept => {
  if (started.kind === 'refused') throw new Error(started.refusal.rule.id);
  return started.kind === 'unknown' ? null : { ...started, id: started.disclosure.disclosureId };
};

/** Each kind of row that a request writes once. */
const KINDS: Record<string, (request: Request, journey: string) => Promise<Kept>> = {
  assessor_training: async (request) => {
    const training = { staffId: 'staff-2', training: 'ASI', from: '2026-03-02', until: null };
    const { recordedAt, isSame } = await new Assessors(database.dataSource).record(
      training,
      'staff-1',
      request,
    );
    return { id: recordedAt.toISOString(), isSame };
  },
  counselling_note: async (request, journey) => {
    const kept = await new CounsellingNotes(database.dataSource).write(journey, STAFF, 'text', request);
    return kept && { id: kept.written.id, isSame: kept.isSame };
  },
  break_glass: async (request, journey) => {
    const breaking = { reason: 'text', lasts: 60_000, mostADay: 1_000 };
    const kept = await new BreakGlass(database.dataSource).break(journey, STAFF, breaking, request);
    return kept && kept.tooOften === null ? { id: kept.broken.id, isSame: kept.isSame } : null;
  },
  consent: (request, journey) => new Consents(database.dataSource).record(journey, wholeForm, STAFF, request),
  disclosure: async (request, journey) => {
    const wanted = { consentId: await aConsent(), kinds: null };
    const moment = { at: Date.now(), accountingYears: 6 };
    return startedOf(
      await new Disclosures(database.dataSource).start(journey, wanted, STAFF, request, moment),
    );
  },
};

/** One for each disclosure, so that the same request comes under several at once. */
const aConsent = async (): Promise<string> => {
  const form = { ...wholeForm, expiry: { event: 'journeyClosed' } } as const;
  const consent = await new Consents(database.dataSource).record(journeyId, form, STAFF, newRequest());
  return consent!.id;
};

const rowsOf = async (table: string, { id }: Request): Promise<number> => {
  const [{ count }] = await database.owner.query<[{ count: number }]>(
    `select count(*)::int as count from ${table} where request_id = $1`,
    [id],
  );
  return count;
};

describe.each(Object.entries(KINDS))('a row of %s', (table, write) => {
  test('that many ask for at once by one request is there once, and they all have it', async () => {
    const request = newRequest();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => write(request, journeyId)));
    expect(new Set(answers.map((answer) => answer?.id)).size).toBe(1);
    expect(answers.map((answer) => answer?.isSame)).toEqual(answers.map(() => true));
    expect(await rowsOf(table, request)).toBe(1);
    expect(await rowsOf('audit', request)).toBe(1);
  });

  test('is told from what another body asks for under the same id', async () => {
    const request = newRequest();
    const first = await write(request, journeyId);
    const other = await write({ ...request, hash: 'another body' }, journeyId);
    expect(first).toMatchObject({ isSame: true });
    expect(other).toMatchObject({ id: first!.id, isSame: false });
    expect(await rowsOf(table, request)).toBe(1);
  });
});

test.each(Object.entries(KINDS).filter(([table]) => table !== 'assessor_training'))(
  'no row of %s for a journey that there is not',
  async (table, write) => {
    const request = newRequest();
    await expect(write(request, `${randomUUID()}.1`)).resolves.toBeNull();
    expect(await rowsOf(table, request)).toBe(0);
    expect(await rowsOf('audit', request)).toBe(0);
  },
);

test('of many who write at once by one request one is told that it is new', async () => {
  const statement = insertion({
    name: 'test-training',
    table: 'assessor_training',
    row: {
      ...{ request_id: '$1', request_hash: '$2', staff_id: '$3', training: "'ASI'" },
      ...{ qualified_from: "date '2026-03-02'", recorded_by: '$3' },
    },
    audit: { action: "'write'" },
  });
  const request = newRequest();
  const rows = repositoryOf(database.dataSource, AssessorTrainingRow, statement.name);
  const write = () =>
    recordOnce(onItsOwn(database.dataSource), statement, request, ['staff-3'], () =>
      rows.findOneBy({ requestId: request.id }),
    );
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, write));
  expect(answers.filter((answer) => answer!.isNew)).toHaveLength(1);
  expect((await write())!.isNew).toBe(false);
});
