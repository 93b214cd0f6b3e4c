import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { verifyAudit } from '#records/audit/verify-audit';
import { ApiOnStage, CLINICIAN, someClient } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let journeyIds: string[];
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  journeyIds = [];
  for (const family of ['Shown', 'Shown', 'Hidden'])
    journeyIds.push((await api.refer({ client: someClient({ family }) })).body.journeyId);
  for (const journeyId of journeyIds)
    await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, { by: CLINICIAN, source: 'C-SSRS' });
  // Each is on record, so that no row of a write comes between those of the reads.
  const risks = async (): Promise<unknown[]> =>
    stage.database.owner.query(`select from journey_event where type = 'riskRaised'`);
  await eventually(async () => (await risks()).length === journeyIds.length);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const clientOf = (journeyId: string): string => journeyId.split('.')[0]!;
const shownBy = async (read: () => Promise<{ status: number }>): Promise<string[] | undefined> => {
  const rows = await auditSince(stage.database);
  expect((await read()).status).toBe(200);
  const found = (await rows()) as unknown as { action: string; details: { shown?: string[] } }[];
  expect(found.map(({ action }) => action)).toEqual(['read']);
  return found[0]!.details.shown;
};

describe('the row of a list says whose rows were shown', () => {
  test('of a search: those that it found, and no other', async () => {
    const [one, two, hidden] = journeyIds as [string, string, string];
    const clients = await shownBy(() => api.post('/v1/clients/search', { name: 'Shown' }));
    expect(clients?.sort()).toEqual([clientOf(one), clientOf(two)].sort());
    const journeys = await shownBy(() => api.post('/v1/journeys/search', { name: 'Shown' }));
    expect(journeys).toEqual(expect.arrayContaining([one, two]));
    expect(journeys).not.toContain(hidden);
    expect(JSON.stringify([clients, journeys])).not.toContain('Shown');
  });

  test('of a look for matches', async () => {
    const [one, two] = journeyIds as [string, string, string];
    const known = (await api.get(`/v1/clients/${clientOf(one)}`)).body as unknown as Record<string, string>;
    const { recordSystem, recordNumber } = known;
    const matches = await shownBy(() => api.post('/v1/clients/matches', { recordSystem, recordNumber }));
    expect(matches).toContain(one);
    expect(matches).not.toContain(two);
  });

  test('of a page: that page', async () => {
    const first = await shownBy(() => api.get('/v1/journeys?limit=1'));
    expect(first).toContain(journeyIds[2]);
    expect(first).not.toContain(journeyIds[0]);
    const tasks = await shownBy(() => api.get('/v1/tasks'));
    expect(tasks).toEqual(expect.arrayContaining(journeyIds));
  });

  test('and says nothing where nobody was', async () => {
    expect(await shownBy(() => api.post('/v1/clients/search', { name: 'Nobody' }))).toBeUndefined();
    expect(await shownBy(() => api.get('/v1/instruments'))).toBeUndefined();
  });

  test('of those whom somebody referred may be, beside the row of what was written', async () => {
    const [one] = journeyIds as [string];
    const known = (await api.get(`/v1/clients/${clientOf(one)}`)).body as unknown as Record<string, string>;
    const { family, given, birthDate } = known;
    const rows = await auditSince(stage.database);
    const again = await api.refer({ client: someClient({ family, given, birthDate }) });
    const { likely } = again.body as unknown as { likely: { client: { id: string } }[] };
    expect(likely.map(({ client }) => client.id)).toContain(clientOf(one));
    const found = (await rows()) as unknown as { action: string; details: { shown?: string[] } }[];
    const shown = found
      .filter(({ action }) => action === 'read')
      .flatMap(({ details }) => details.shown ?? []);
    expect(shown.sort()).toEqual(likely.map(({ client }) => client.id).sort());
  });
});

test('each write names the request that it came by, and the request’s row names the same', async () => {
  const rows = (): Promise<{ action: string; id: string; of: string; details: { recordedAs?: string } }[]> =>
    stage.database.owner.query('select action, request_id as id, subject_id as of, details from audit');
  const { journeyId } = (await api.refer({}, { 'idempotency-key': randomUUID() })).body;
  await api.reach(journeyId, 'record-contact-attempt', { by: CLINICIAN, reached: false });
  // Of who the client is, of the journey, and of the attempt. Other requests' rows may come meanwhile: each is written with its answer, and not before it.
  const writes = (await rows()).filter(
    ({ action, of }) => action === 'write' && [journeyId, clientOf(journeyId)].includes(of),
  );
  expect(writes.length).toBeGreaterThanOrEqual(3);
  const named = [...new Set(writes.map(({ id }) => id))];
  expect(named).toHaveLength(2);
  await eventually(async () => {
    const requests = (await rows()).filter(({ action }) => action === 'request');
    return named.every((id) => requests.some(({ details }) => details.recordedAs === id));
  });
  expect((await verifyAudit(stage.database.dataSource)).unnamed).toEqual([]);
});
