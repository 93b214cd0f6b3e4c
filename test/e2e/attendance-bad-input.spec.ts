import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AttendanceResults } from '#contracts/http/sessions';
import { loadDefaultPolicy } from '#policy/load-policy';
import { PLAN } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { heldBy, SLOTS, withSlots } from '#scenarios/slots';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { Weeks } from '../support/weeks.js';

const OTHER_GROUP = heldBy('evening');
const weeks = Weeks.next();
/** Monday's session has been held; Tuesday's is still to come. */
const [held, toCome] = [`${weeks.date(1, 1)}.mon-group`, `${weeks.date(1, 2)}.tue-group`];
const date = weeks.date(1, 1);

let stage: Stage;
let api: ApiOnStage;
/** Eleven of the morning group, and at last one of the evening's. */
let twelve: JourneyOnStage[];

beforeAll(async () => {
  const policy = seatsByHand(loadDefaultPolicy());
  stage = await openStage({ ...policy, sessions: { ...policy.sessions!, closures: [] } });
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  twelve = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      inTreatment(stage, {}, undefined, withSlots(PLAN, index === 11 ? OTHER_GROUP : SLOTS)),
    ),
  );
  await Promise.all(twelve.map((journey) => journey.passUntil(weeks.at(1, 1, '12:30'))));
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

/** What a journey has: its events, and those of its history, once no workflow task is under way: a run may just have begun. */
const traces = async (journey: JourneyOnStage): Promise<[events: number, history: number]> => {
  let length = 0;
  await eventually(async () => {
    const { historyLength, raw } = await journey.handle.describe();
    length = historyLength;
    return !raw.pendingWorkflowTask;
  });
  return [(await journey.events()).length, length];
};
const allTraces = (): Promise<[number, number][]> => Promise.all(twelve.map(traces));

describe('attendance of one client that is refused leaves no event, and nothing in the history', () => {
  const attended = { session: held, outcome: 'attended', minutes: 180 };

  test.each([
    ['of another group', { session: `${date}@evening` }, 409, 'The plan has no session of that group'],
    ['of no session', { session: `${date}.sun-group` }, 409, 'The plan has no session'],
    ['of a slot on another day', { session: `${date}.tue-group` }, 409, 'The plan has no session'],
    ['of a day that is none', { session: '2026-02-30.mon-group' }, 409, 'The plan has no session'],
    ['of a session to come', { session: toCome }, 409, 'has not begun'],
    ['of a no-show to come', { session: toCome, outcome: 'noShow', minutes: null }, 409, 'has not begun'],
    ['longer than the session', { minutes: 181 }, 409, 'planned for 180 minutes'],
    ['of no minutes', { minutes: 0 }, 409, 'planned for 180 minutes'],
    ['whose minutes are not said', { minutes: null }, 409, 'planned for 180 minutes'],
    ['of minutes without coming', { outcome: 'excused' }, 409, 'Only who came'],
    ['of minutes below none', { minutes: -1 }, 400, 'minutes'],
    ['of more minutes than a day has', { minutes: 1441 }, 400, 'minutes'],
    ['of half a minute', { minutes: 0.5 }, 400, 'minutes'],
    ['without a name', { session: 'monday' }, 400, 'session'],
    ['of no outcome', { outcome: 'came' }, 400, 'outcome'],
  ])('%s', async (_, change, status, why) => {
    const journey = twelve[0]!;
    const before = await traces(journey);
    const answer = await api.reach(journey.journeyId, 'record-attendance', { ...attended, ...change });
    expect(answer.status).toBe(status);
    if (status === 409) {
      expect(answer.body.ruleId).toBe('R-ATTEND');
      expect(answer.body.detail).toContain(why);
    } else expect(answer.body.errors.map(({ field }) => field)).toEqual([why]);
    expect(await traces(journey)).toEqual(before);
  });

  test('twice without a reason; with one it is a correction', async () => {
    const journey = twelve[0]!;
    const ended = { session: held, outcome: 'excused' };
    expect((await api.reach(journey.journeyId, 'record-attendance', ended)).status).toBe(200);
    const before = await traces(journey);
    const again = await api.reach(journey.journeyId, 'record-attendance', attended);
    expect([again.status, again.body.ruleId, again.body.needed]).toEqual([
      ...[409, 'R-ATTEND', ['a reason for the correction']],
    ]);
    const blank = await api.reach(journey.journeyId, 'record-attendance', { ...attended, reason: ' ' });
    expect([blank.status, blank.body.errors[0]?.field]).toEqual([400, 'reason']);
    expect(await traces(journey)).toEqual(before);
    const corrected = { ...attended, reason: 'another client' };
    expect((await api.reach(journey.journeyId, 'record-attendance', corrected)).status).toBe(200);
  });

  test('by a journey that is not there', async () => {
    const stranger = await api.reach(`${randomUUID()}.1`, 'record-attendance', attended);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'no-such-journey']);
  });
});

describe('attendance of a group', () => {
  const send = (body: object) =>
    api.post('/v1/sessions/attendance', {
      by: CLINICIAN,
      date,
      group: 'morning',
      entries: twelve.slice(1).map(({ journeyId }) => ({ journeyId, outcome: 'attended', minutes: 180 })),
      ...body,
    });
  const lines = ({ body }: { readonly body: unknown }): AttendanceResults['results'] =>
    (body as AttendanceResults).results;

  test.each([
    ['on a day that is still to come', { date: weeks.date(1, 2) }],
    ['that does not meet', { group: 'moon' }],
    ['by a slot that nobody has', { group: null, slot: 'sun-group' }],
  ])('%s is refused by each, and leaves nothing', async (_, change) => {
    const before = await allTraces();
    const answer = await send(change);
    expect(answer.status).toBe(200);
    expect(lines(answer).map(({ ok, problem }) => [ok, problem?.ruleId])).toEqual(
      twelve.slice(1).map(() => [false, 'R-ATTEND']),
    );
    expect(await allTraces()).toEqual(before);
  });

  test('with one journey that is not there tells nobody; which one it is, is said', async () => {
    const before = await allTraces();
    const entries = [...twelve.slice(1).map(({ journeyId }) => journeyId), `${randomUUID()}.1`].map(
      (journeyId) => ({ journeyId, outcome: 'attended', minutes: 180 }),
    );
    const answer = await send({ entries });
    expect([answer.status, answer.body.code, answer.body.errors[0]?.field]).toEqual([
      ...[404, 'no-such-journey', 'entries.11.journeyId'],
    ]);
    expect(await allTraces()).toEqual(before);
  });

  test('with one of another group: that line is refused and leaves nothing, the others are kept', async () => {
    const before = await allTraces();
    const results = lines(await send({}));
    expect(results.map(({ ok }) => ok)).toEqual([...twelve.slice(1, 11).map(() => true), false]);
    expect(results.at(-1)?.problem).toMatchObject({ status: 409, ruleId: 'R-ATTEND' });
    const after = await allTraces();
    expect(after.at(-1)).toEqual(before.at(-1));
    expect(after.slice(1, 11).every(([events], index) => events > before[index + 1]![0])).toBe(true);
  });
});
