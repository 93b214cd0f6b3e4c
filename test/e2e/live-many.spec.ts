import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import { ApiOnStage, COORDINATOR } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { LivePage } from '../support/live-page.js';
import { openStage, type Stage } from '../support/stage.js';

/** As many of a kind, each with as many pages as one person may have: 200 in all. */
const OF_A_KIND = 5;
const OF_ONE = 8;

const people = (role: StaffRole, kind: string, site = 'main'): Person[] =>
  Array.from({ length: OF_A_KIND }, (_, n) => ({ id: `${kind}-${n}`, roles: [role], sites: [site] }));

const CLINICIANS = people('clinician', 'clinician-many');
/** Nobody is in their caseload. */
const COLLEAGUES = people('clinician', 'colleague-many');
const SUPERVISORS = people('supervisor', 'supervisor-many');
const OPERATORS = people('operator', 'operator-many');
const ELSEWHERE = people('supervisor', 'moon-many', 'moon');
const EVERYBODY = [...CLINICIANS, ...COLLEAGUES, ...SUPERVISORS, ...OPERATORS, ...ELSEWHERE];

let stage: Stage;
let api: ApiOnStage;
/** Each in the caseload of one of the clinicians. */
const journeys: string[] = [];
const pages = new Map<Person, LivePage[]>();

const openAll = async (): Promise<void> => {
  for (const person of EVERYBODY) {
    const headers = await api.as(person).signed();
    const opened = Array.from({ length: OF_ONE }, () => LivePage.open(api.url, headers));
    pages.set(person, await Promise.all(opened));
  }
  for (const page of allPages()) expect(page.answer.status).toBe(200);
  await Promise.all(allPages().map((page) => page.hears('ready')));
};
const allPages = (): LivePage[] => [...pages.values()].flat();
const closeAll = (): void => {
  for (const page of allPages()) page.close();
  pages.clear();
};
const of = (kind: readonly Person[]): LivePage[] => kind.flatMap((person) => pages.get(person)!);

const attempt = (journeyId: string) =>
  api.reach(journeyId, 'record-contact-attempt', { by: COORDINATOR, reached: false });
/** The journeys of this test that a page was told of. */
const told = (page: LivePage): string[] =>
  [...new Set(page.of('journey').map(({ data }) => data['journeyId'] as string))].filter((id) =>
    journeys.includes(id),
  );
const connections = (): Promise<number> =>
  new Promise((resolve, reject) =>
    api.app.getHttpServer().getConnections((error: Error | null, count: number) => {
      if (error) reject(error);
      else resolve(count);
    }),
  );

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  for (const { id: staffId } of CLINICIANS) {
    const { journeyId } = (await api.refer()).body;
    const assigned = { role: 'clinician', staffId };
    const { status } = await api
      .as(SUPERVISORS[0]!)
      .post(`/v1/journeys/${journeyId}/assign-care-team`, assigned);
    expect(status).toBe(200);
    journeys.push(journeyId);
  }
}, 120_000);
afterAll(async () => {
  closeAll();
  await api?.close();
  await stage?.close();
});

test('two hundred pages: each hears of its own caseload, at once, and of nobody else’s', async () => {
  await openAll();
  expect(allPages()).toHaveLength(200);
  await Promise.all(journeys.map(attempt));
  const heard = (page: LivePage, id: string) => page.hears('journey', ({ journeyId }) => journeyId === id);
  await Promise.all([
    ...CLINICIANS.flatMap((person, n) => pages.get(person)!.map((page) => heard(page, journeys[n]!))),
    ...[...of(SUPERVISORS), ...of(OPERATORS)].flatMap((page) => journeys.map((id) => heard(page, id))),
  ]);
  // What comes next is told once all that came before has been, to everybody.
  const before = of(SUPERVISORS).map((page) => page.of('journey').length);
  await attempt(journeys[0]!);
  await eventually(() =>
    Promise.resolve(of(SUPERVISORS).every((page, n) => page.of('journey').length > before[n]!)),
  );
  expect(CLINICIANS.map((person) => pages.get(person)!.map(told))).toEqual(
    journeys.map((id) => Array.from({ length: OF_ONE }, () => [id])),
  );
  expect([...of(COLLEAGUES), ...of(ELSEWHERE)].flatMap(told)).toEqual([]);
  expect(of(OPERATORS).flatMap((page) => page.of('journey').filter(({ data }) => 'types' in data))).toEqual(
    [],
  );
  expect(allPages().flatMap((page) => page.of('missed'))).toEqual([]);
});

test('closed, all of them leave nothing: no connection, and as many may be opened again', async () => {
  const open = await connections();
  expect(open).toBeGreaterThanOrEqual(200);
  closeAll();
  // Two hundred at once, on a machine that other tests have, too.
  await eventually(async () => (await connections()) <= open - 200, 1_200);
  // Eight of one person are the most: one that had stayed would be one too many.
  await openAll();
  closeAll();
});
