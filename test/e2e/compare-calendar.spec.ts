import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CalendarComparisonSummary } from '#contracts/http/compare-calendar';
import type { ComparedJourney, ComparedSoFar } from '#contracts/http/compare-policies';
import type { SessionsList } from '#contracts/http/sessions';
import type { SiteCalendar } from '#contracts/http/site-calendar';
import { type ApiOnStage, DIRECTOR, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import {
  daysFromYesterday,
  directorAs,
  FRIDAY,
  FRIDAYS_SESSION,
  NORTH,
  openSites,
  type SitesOnStage,
} from '../support/site-days.js';
import type { Stage } from '../support/stage.js';

/** Nobody works at north for ten days. */
const AWAY = daysFromYesterday(12);
const DAYS = { businessWeekdays: [1, 2, 3, 4, 5], holidays: AWAY, closures: [FRIDAY] };

let stage: Stage;
let api: ApiOnStage;
let director: ApiOnStage;
let treated: SitesOnStage['treated'];
let referred: string;

beforeAll(async () => {
  ({ stage, api, director, treated, referred } = await openSites());
  // Has ended: nothing changes for whoever has left.
  const { journeyId } = (await api.refer({ track: NORTH })).body;
  await api.reach(journeyId, 'withdraw', { reason: 'moved away' });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const compare = (data: object = {}, site = 'north', by = director): Promise<Answer> =>
  by.post(`/v1/sites/${site}/calendar/compare`, { ...DAYS, ...data });
const publish = (data: object = {}): Promise<Answer> =>
  director.post(
    '/v1/sites/north/calendar',
    { by: DIRECTOR, ...DAYS, reason: 'the boiler is replaced', ...data },
    { 'idempotency-key': randomUUID() },
  );
type Line = ComparedSoFar & ComparedJourney & CalendarComparisonSummary;
const found = ({ text }: Answer) => {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return {
    progress: lines.filter(({ progress }) => progress).map(({ progress }) => progress),
    changed: lines.filter(({ journeyId }) => journeyId),
    summary: lines.at(-1)!.summary,
  };
};
const calendar = async (): Promise<SiteCalendar> =>
  (await director.get('/v1/sites/north/calendar')).body as unknown as SiteCalendar;
const sessions = async ({ journeyId }: JourneyOnStage): Promise<string[]> => {
  const { body } = await api.get(`/v1/journeys/${journeyId}/sessions?from=${FRIDAY}&to=${FRIDAY}`);
  return (body as unknown as SessionsList).items.map(({ session }) => session);
};
const journey = async (journeyId: string) => (await api.get(`/v1/journeys/${journeyId}`)).body.view;
/** Which clocks would be due when: by what the comparison calls them. */
const clocksSaid = (journeyId: string, { changed }: ReturnType<typeof found>): Record<string, string> =>
  Object.fromEntries(
    changed
      .find((one) => one.journeyId === journeyId)!
      .differences.flatMap(({ what, to }) => {
        const [, clock] = / \(([\w.-]+)\)$/.exec(what) ?? [];
        const [, due] = /^due (\S+Z)/.exec(to) ?? [];
        return clock !== undefined && due !== undefined ? [[clock, due] as const] : [];
      }),
  );
const clocksNow = async (journeyId: string): Promise<Record<string, string>> =>
  Object.fromEntries((await journey(journeyId)).clocks.map(({ id, dueAt }) => [id, dueAt]));

test('asks of each open journey of the site, and of no other, and writes nothing', async () => {
  const rows = await auditSince(stage.database);
  const { progress, changed, summary } = found(await compare());
  expect(progress).toEqual([0, 2].map((compared) => ({ compared, of: 2 })));
  const theirs = [treated.north.journeyId, referred].sort();
  expect(changed.map(({ journeyId }) => journeyId)).toEqual(theirs);
  expect(changed[0]!.client).toMatchObject({ family: 'Example' });
  expect(summary).toMatchObject({ version: null, stopped: false, journeys: 2, changed: 2 });
  expect(summary.byRule.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['R-ATTEND', 'R-CONTACT']));
  // Who was shown whom is on record, as a read.
  // The row of the request before it may come with its answer, and after that.
  const all = (await rows()) as unknown as { action: string; details: { shown?: string[] } }[];
  const written = all.filter(({ action }) => action !== 'request');
  expect(written.map(({ action }) => action)).toEqual(['read', 'read']);
  expect(written.flatMap(({ details: { shown = [] } }) => shown).sort()).toEqual(theirs);
  expect(await calendar()).toMatchObject({ version: null, published: null });
  for (const journeyId of theirs) expect((await journey(journeyId)).policyVersion).toBe(stage.policy.version);
});

test('what it says is what happens when it is published', async () => {
  const said = found(await compare());
  const ofTreated = said.changed.find(({ journeyId }) => journeyId === treated.north.journeyId)!;
  expect(ofTreated.differences).toContainEqual({
    ...{ rule: 'R-ATTEND', what: FRIDAYS_SESSION, seq: null, from: 'held', to: 'nothing' },
  });
  expect(await sessions(treated.north)).toEqual([FRIDAYS_SESSION]);
  const clocks = clocksSaid(referred, said);
  expect(Object.keys(clocks)).toContainEqual(expect.stringMatching(/^intake\.firstContact/));
  expect(await clocksNow(referred)).not.toMatchObject(clocks);

  expect((await publish()).status).toBe(200);
  expect(await sessions(treated.north)).toEqual([]);
  expect(await clocksNow(referred)).toMatchObject(clocks);
  expect(found(await compare())).toMatchObject({ changed: [], summary: { version: 1, changed: 0 } });
});

test('of other clocks, too: by another zone what counts days is due at another hour', async () => {
  const said = found(await compare({ timeZone: 'America/Denver' }));
  const clocks = clocksSaid(treated.north.journeyId, said);
  expect(Object.keys(clocks).length).toBeGreaterThan(0);
  expect(await clocksNow(treated.north.journeyId)).not.toMatchObject(clocks);
  expect((await publish({ timeZone: 'America/Denver' })).status).toBe(200);
  expect(await clocksNow(treated.north.journeyId)).toMatchObject(clocks);
  // Whoever names none leaves the site the one that it has.
  expect(found(await compare()).summary).toMatchObject({ version: 2, changed: 0 });
});

test('what has been is told with what is to come, so that it can be published whole', async () => {
  const { holidays, past } = await calendar();
  expect([...past.holidays, ...holidays]).toEqual(AWAY);
});

test('who may, and what is refused by its field', async () => {
  const asSupervisor = await compare({}, 'north', api.as(directorAs('supervisor', 'north')));
  expect([asSupervisor.status, asSupervisor.body.code]).toEqual([403, 'not-permitted']);
  const ofMain = await compare({}, 'north', api.as(directorAs('director', 'main')));
  expect([ofMain.status, ofMain.body.code]).toEqual([404, 'no-such-site']);
  for (const [wrong, field] of [
    [{ businessWeekdays: [2, 1] }, 'businessWeekdays'],
    [{ holidays: ['2026-02-30'] }, 'holidays.0'],
    [{ closures: [FRIDAY, FRIDAY] }, 'closures'],
    [{ timeZone: 'America/Boston' }, 'timeZone'],
    [{ reason: 'none is asked for' }, 'reason'],
  ] as const) {
    const { status, body } = await compare(wrong);
    expect([status, body.errors[0]!.field]).toEqual([400, field]);
  }
});
