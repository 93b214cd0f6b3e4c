import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { AttendanceResults, Dose, SessionsList } from '#contracts/http/sessions';
import { leaving } from '#scenarios/leaving';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { inTreatment } from '../support/course.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let group: JourneyOnStage[];
/** A date on which all of them had a group session. */
let date: string;

const read = async <T>(path: string): Promise<T> => (await api.get(path)).body as unknown as T;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  group = await Promise.all([0, 1, 2, 3].map(() => inTreatment(stage, {}, undefined, withSlots(PLAN))));
  for (const journey of group) await journey.passDays(10);
  const [first] = group;
  const { items } = await read<SessionsList>(
    `/v1/journeys/${first!.journeyId}/sessions?from=${first!.localDate(-10)}&to=${first!.localDate(-1)}`,
  );
  date = items.find(({ kind }) => kind === 'group')!.session.slice(0, 10);
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const path = '/v1/sessions/attendance';
const entries = (outcomes: readonly unknown[]) =>
  group.map(({ journeyId }, index) => ({ journeyId, ...(outcomes[index] as object) }));
const attended = (minutes: number) => ({ outcome: 'attended', minutes });
const body = (more: object = {}) => ({
  by: CLINICIAN,
  date,
  group: 'morning',
  entries: entries([attended(90), attended(60), { outcome: 'noShow' }, attended(999)]),
  ...more,
});
const linesOf = (answer: { readonly body: unknown }): AttendanceResults['results'] =>
  (answer.body as AttendanceResults).results;
const attendanceEvents = async (journey: JourneyOnStage): Promise<number> =>
  (await journey.eventsOf('attendanceRecorded')).length;

describe('attendance over HTTP', () => {
  test.each([
    ['no entries', { entries: [] }, 'entries'],
    ['neither slot nor group', { group: null }, 'group'],
    ['both slot and group', { slot: 'mon-group' }, 'group'],
    ['no date', { date: '2026-02-30' }, 'date'],
    ['an unknown field', { note: 'x' }, 'note'],
  ])('with %s is not valid, and the field is named', async (_, more, field) => {
    const answer = await api.post(path, body(more));
    expect([answer.status, answer.body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  test('of a journey twice, or of one that is not there, tells nobody anything', async () => {
    const twice = [...body().entries, body().entries[0]];
    const answer = await api.post(path, body({ entries: twice }));
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, 'entries.4.journeyId']);
    const stranger = { journeyId: `${randomUUID()}.1`, ...attended(60) };
    const unknown = await api.post(path, body({ entries: [...body().entries, stranger] }));
    expect([unknown.status, unknown.body.code, unknown.body.errors?.[0]?.field]).toEqual([
      404,
      'no-such-journey',
      'entries.4.journeyId',
    ]);
    expect(await Promise.all(group.map(attendanceEvents))).toEqual([0, 0, 0, 0]);
  });

  test('one refuses, the others keep it; sent again nothing is recorded twice', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = linesOf(await api.post(path, body(), key));
    expect(first.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(first.map(({ outcome }) => outcome)).toEqual(['attended', 'attended', 'noShow', null]);
    expect([first[3]?.problem?.code, first[3]?.problem?.ruleId, first[3]?.seq]).toEqual([
      'refused',
      'R-ATTEND',
      null,
    ]);
    const again = linesOf(await api.post(path, body(), key));
    expect(again.slice(0, 3)).toEqual(first.slice(0, 3));
    expect(again[3]?.ok).toBe(false);
    expect(await Promise.all(group.map(attendanceEvents))).toEqual([1, 1, 1, 0]);
    const other = await api.post(
      path,
      body({ entries: entries([attended(1), attended(1)]).slice(0, 2) }),
      key,
    );
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('R-ATTEND: what is recorded is put right for several at once, each with its reason, and not without', async () => {
    const corrections = entries([
      { ...attended(80), reason: 'left ten minutes early' },
      { outcome: 'excused', reason: null },
    ]).slice(0, 2);
    const lines = linesOf(await api.post(path, body({ entries: corrections })));
    expect(lines).toMatchObject([
      { ok: true, outcome: 'attended' },
      {
        ...{ ok: false, outcome: null },
        problem: { ruleId: 'R-ATTEND', requires: [{ kind: 'field', field: 'reason' }] },
      },
    ]);
    const [corrected, first] = [
      (await group[0]!.eventsOf('attendanceRecorded')).at(-1)!,
      entries([attended(90)])[0]!,
    ];
    expect(corrected).toMatchObject({
      reason: 'left ten minutes early',
      data: { corrected: true, what: { minutes: 80 } },
    });
    const back = { ...first, reason: 'it was another client' };
    expect(linesOf(await api.post(path, body({ entries: [back] })))).toMatchObject([{ ok: true }]);
    const blank = await api.post(path, body({ entries: [{ ...first, reason: ' ' }] }));
    expect([blank.status, blank.body.errors.map(({ field }) => field)]).toEqual([400, ['entries.0.reason']]);
  });

  test('is read back as sessions with their outcome, and as dose', async () => {
    const [first] = group;
    const base = `/v1/journeys/${first!.journeyId}`;
    const { items } = await read<SessionsList>(`${base}/sessions?from=${date}&to=${date}`);
    expect(items.find(({ kind }) => kind === 'group')).toMatchObject({ outcome: 'attended', attended: 90 });
    const dose = await read<Dose>(`${base}/dose`);
    expect(dose.review?.deliveredSince).toBe(1.5);
    expect(dose.weeks.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(1.5);
    expect(dose.tier?.gates.find(({ name }) => name === 'deliveredHours')?.actual).toBe(1.5);
    for (const week of dose.weeks)
      expect(week.planned + week.extra).toBeCloseTo(
        week.delivered + week.excused + week.cancelled + week.missed + week.open,
        6,
      );
  });

  test('R-ATTEND: a whole session is cancelled by the program in one act, ahead of time', async () => {
    const [first] = group;
    const coming = await read<SessionsList>(
      `/v1/journeys/${first!.journeyId}/sessions?from=${first!.localDate(1)}&to=${first!.localDate(10)}`,
    );
    const { session } = coming.items.find(({ group: of }) => of !== null)!;
    const cancelled = group.map(() => ({ outcome: 'cancelledByProgram' }));
    const answer = await api.post(path, body({ date: session.slice(0, 10), entries: entries(cancelled) }));
    expect(linesOf(answer).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    for (const journey of group)
      expect((await journey.eventsOf('attendanceRecorded')).at(-1)?.data).toMatchObject({
        session,
        what: { outcome: 'cancelledByProgram', minutes: 0 },
      });
  });

  test('W4: of one that has closed since, what was held before is taken with the others', async () => {
    const gone = await inTreatment(stage, {}, undefined, withSlots(PLAN));
    await gone.passDays(10);
    await gone.reach('withdraw', leaving('moved'));
    await gone.handle.result();
    const { journeyId } = gone;
    const kept = async () =>
      (
        await read<{ items: { type: string }[] }>(`/v1/journeys/${journeyId}/timeline?limit=200`)
      ).items.filter(({ type }) => type === 'attendanceRecorded');
    const key = { 'idempotency-key': randomUUID() };
    // What comes after the end has its own time, which no test moves: excused a session may be ahead of it.
    const excused = (on: string) => body({ date: on, entries: [{ journeyId, outcome: 'excused' }] });
    const [line] = linesOf(await api.post(path, excused(date), key));
    expect(line).toMatchObject({ ok: true, problem: null });
    expect(linesOf(await api.post(path, excused(date), key))).toEqual([line]);
    expect(await kept()).toHaveLength(1);
    const afterwards = DateTime.fromISO(date).plus({ weeks: 2 }).toISODate()!;
    const [refused] = linesOf(await api.post(path, excused(afterwards)));
    expect(refused?.problem).toMatchObject({
      ruleId: 'R-ATTEND',
      detail: 'That session is after the ending.',
    });
    expect(await kept()).toHaveLength(1);
  });

  test('reads of a journey or dates that are not there are named', async () => {
    const base = `/v1/journeys/${group[0]!.journeyId}`;
    expect((await api.get(`/v1/journeys/${randomUUID()}.1/dose`)).body.code).toBe('no-such-journey');
    expect((await api.get(`/v1/journeys/${randomUUID()}.1/sessions?from=${date}&to=${date}`)).status).toBe(
      404,
    );
    const turned = await api.get(`${base}/sessions?from=2026-03-02&to=2026-03-01`);
    expect([turned.status, turned.body.errors?.[0]?.field]).toEqual([400, 'to']);
    expect((await api.get(`${base}/sessions?from=2026-03-02`)).body.errors?.[0]?.field).toBe('to');
  });

  test('a session that the plan does not have is refused with its rule', async () => {
    const answer = await api.reach(group[0]!.journeyId, 'record-attendance', {
      session: '2020-01-06.mon-group',
      outcome: 'attended',
      minutes: 60,
    });
    expect([answer.status, answer.body.ruleId]).toEqual([409, 'R-ATTEND']);
    const malformed = await api.reach(group[0]!.journeyId, 'record-attendance', {
      session: 'monday',
      outcome: 'came',
      minutes: -1,
    });
    expect(malformed.body.errors?.map((error) => error.field)).toEqual(['session', 'outcome', 'minutes']);
  });
});
