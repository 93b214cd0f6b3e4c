import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import type { SessionsList } from '#contracts/http/sessions';
import type { SessionsOfDay } from '#contracts/http/sessions-of-day';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage, CLINICIAN, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { inTreatment } from '../support/course.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const as = (role: StaffRole, id = `${role}-1`, site = 'main'): Person => ({
  id,
  roles: [role],
  sites: [site],
});
const SUPERVISOR = as('supervisor');

let stage: Stage;
let api: ApiOnStage;
let clients: JourneyOnStage[];
/** A date on which all of them had a group session. */
let date: string;

const ofDay = (who: Person, query = ''): Promise<Answer> =>
  api.as(who).get(`/v1/sessions?date=${date}${query}`);
const read = async (who: Person, query = ''): Promise<SessionsOfDay> => {
  const { status, body } = await ofDay(who, query);
  expect(status).toBe(200);
  return body as unknown as SessionsOfDay;
};
const own = async (journeyId: string): Promise<SessionsList['items']> =>
  (
    (await api.get(`/v1/journeys/${journeyId}/sessions?from=${date}&to=${date}`))
      .body as unknown as SessionsList
  ).items;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  clients = await Promise.all([0, 1, 2].map(() => inTreatment(stage, {}, undefined, withSlots(PLAN))));
  for (const client of clients) await client.passDays(10);
  const [first] = clients;
  const { items } = (
    await api.get(
      `/v1/journeys/${first!.journeyId}/sessions?from=${first!.localDate(-10)}&to=${first!.localDate(-1)}`,
    )
  ).body as unknown as SessionsList;
  date = items.find(({ kind }) => kind === 'group')!.session.slice(0, 10);
  await api.reach(clients[0]!.journeyId, 'assign-care-team', { role: 'clinician', staffId: 'clinician-1' });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const ids = () => clients.map(({ journeyId }) => journeyId).sort();
const groupOf = ({ items }: SessionsOfDay) => items.find(({ group }) => group === 'morning')!;

test('has a group once, with everybody in it, and what each journey says of itself', async () => {
  const day = await read(SUPERVISOR);
  const group = groupOf(day);
  expect(group.members.map(({ journeyId }) => journeyId).sort()).toEqual(ids());
  expect(group.key).toMatch(new RegExp(`^${date}@[\\w-]+/morning$`));
  for (const { journeyId } of clients) {
    const said = (await own(journeyId)).map(({ session, start, outcome, tier }) => [
      session,
      start,
      outcome,
      tier,
    ]);
    const here = day.items.flatMap(({ start, members }) =>
      members.flatMap((one) =>
        one.journeyId === journeyId ? [[one.session, start, one.outcome, one.tier]] : [],
      ),
    );
    expect(here).toEqual(said);
  }
  expect(day.days).toHaveLength(15);
  expect(day.days[7]).toMatchObject({ date, sessions: day.items.length });
});

test('knows what is recorded, and moved, and who is told of what', async () => {
  const [first, second] = clients as [JourneyOnStage, JourneyOnStage];
  const body = {
    by: CLINICIAN,
    ...{ date, group: 'morning' },
    entries: [
      { journeyId: first.journeyId, outcome: 'attended', minutes: 60 },
      { journeyId: second.journeyId, outcome: 'noShow' },
    ],
  };
  expect((await api.post('/v1/sessions/attendance', body)).status).toBe(200);
  const members = new Map(groupOf(await read(SUPERVISOR)).members.map((one) => [one.journeyId, one]));
  expect(members.get(first.journeyId)).toMatchObject({
    ...{ outcome: 'attended', attended: 60, moved: false, recordedBy: CLINICIAN.id },
  });
  expect(Date.parse(members.get(first.journeyId)!.recordedAt!)).not.toBeNaN();
  expect(members.get(second.journeyId)).toMatchObject({ outcome: 'noShow', attended: 0 });
  expect(members.get(clients[2]!.journeyId)).toMatchObject({
    ...{ outcome: null, attended: null, flags: [], recordedBy: null, recordedAt: null },
  });
});

describe('narrowed', () => {
  test('to a clinician are their own clients, and nobody else', async () => {
    const group = groupOf(await read(as('clinician')));
    expect(group.members.map(({ journeyId }) => journeyId)).toEqual([clients[0]!.journeyId]);
    expect((await read(as('clinician', 'clinician-2'))).items).toEqual([]);
    expect((await read(as('supervisor', 'supervisor-2', 'elsewhere'))).items).toEqual([]);
  });

  test('by whoever leads: their own clients’ sessions, and groups that are theirs', async () => {
    const { items } = await read(SUPERVISOR, '&staff=clinician-1');
    expect(items.every(({ leads }) => leads.includes('clinician-1'))).toBe(true);
    expect(items.some(({ group }) => group !== null)).toBe(false);
    expect((await read(SUPERVISOR, '&staff=nobody')).items).toEqual([]);
  });

  test('by track', async () => {
    const { track } = groupOf(await read(SUPERVISOR));
    expect(groupOf(await read(SUPERVISOR, `&track=${track}`)).members).toHaveLength(3);
    expect((await read(SUPERVISOR, '&track=main-evening-onsite')).items).toEqual([]);
  });
});

test('is refused to who has nothing to do with sessions, and says whom it showed', async () => {
  expect((await ofDay(as('operator'))).status).toBe(403);
  const rows = await auditSince(stage.database);
  await read(SUPERVISOR);
  const [row] = (await rows()) as unknown as { details: { shown: string[] } }[];
  expect(row!.details.shown.toSorted()).toEqual(ids());
});

test.each(['2020-01-01', '2026-02-30', 'today', '9998-01-01'])('is of no such date: %s', async (bad) => {
  const { status, body } = await api.as(SUPERVISOR).get(`/v1/sessions?date=${bad}`);
  expect([status, body.errors[0]!.field]).toEqual([400, 'date']);
});
