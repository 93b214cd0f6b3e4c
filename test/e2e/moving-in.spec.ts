import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ListedStaff } from '#api/platform/staff/known-staff';
import type { ImportSummary } from '#contracts/http/import-line';
import type { MovedInLine } from '#contracts/http/move-in';
import { afterClosingIdOf } from '#contracts/journey-id';
import { MILESTONES } from '#contracts/http/milestones';
import type { Milestone } from '#journey/model/milestone';
import { Outbox } from '#records/outbox/outbox';
import { verifyAudit } from '#records/audit/verify-audit';
import { STAFF_ROLES } from '#access/person';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto, toScreening, withdrawn } from '#scenarios/course';
import { leaving } from '#scenarios/leaving';
import { milestoneBody } from '#scenarios/http/requests';
import { step } from '#scenarios/step';
import {
  ApiOnStage,
  CLINICIAN,
  COORDINATOR,
  DIRECTOR,
  referralBody,
  someClient,
} from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { daysAfter } from '../support/local-days.js';
import { Reconciler } from '../support/reconciler.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

/** Of one seat, in which two clients have been for weeks. */
const ofTrack = policyOfTrack(1);
const TRACK = ofTrack.tracks[0]!.id;
/** A track of another site. */
const NORTH = `${TRACK}-north`;
/** A screen that is asked for is told once: told every few hours, its hour may be that of the test. */
const { toldAgain: _, ...toldOnce } = ofTrack.risk!;
const policy = {
  ...ofTrack,
  risk: toldOnce,
  tracks: [...ofTrack.tracks, { id: NORTH, capacity: 5, site: 'north' }],
};
const DAY = 86_400_000;

let stage: Stage;
let api: ApiOnStage;
let director: ApiOnStage;
beforeAll(async () => {
  stage = await openStage(policy);
  await stage.startWorker();
  const ids = [COORDINATOR, CLINICIAN, DIRECTOR].map(({ id }) => id);
  const staff = [...ids, 'coordinator-1', 'clinician-1'].map((id) => ({
    ...{ id, name: null, roles: STAFF_ROLES, sites: ['main'], active: true },
  }));
  const north = { id: 'clinician-north', name: null, roles: STAFF_ROLES, sites: ['north'], active: true };
  api = await ApiOnStage.open(stage, { staff: new ListedStaff([...staff, north]) });
  director = api.as({ id: DIRECTOR.id, roles: ['director'], sites: ['main'] });
  await api.qualify(CLINICIAN.id);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

/** Some days ago, and always later than what was said before. */
let moments = 0;
const ago = (days: number): string => new Date(Date.now() - days * DAY + (moments += 1)).toISOString();
const done = (days: number, milestone: Milestone, by: object = CLINICIAN): object => ({
  ...{ at: ago(days), by, milestone: MILESTONES[milestone.name].path, data: milestoneBody(milestone) },
});
const line = (days: number, course: readonly object[], overrides: object = {}): string => {
  const referral = referralBody({ track: TRACK, ...overrides });
  return JSON.stringify({ at: ago(days), by: COORDINATOR, referral, course });
};
const eligible = { ...ELIGIBLE, seat: null, track: TRACK };
const treated = (): object[] =>
  stepsInto('treatment', Date.now() - 19 * DAY, { eligibility: eligible }).map((one) => done(19, one));

type Result = MovedInLine & ImportSummary;
const send = async (
  as: ApiOnStage,
  lines: readonly string[],
  query = '',
  headers: Record<string, string> = {},
) => {
  const type = { 'content-type': 'application/x-ndjson' };
  const sent = await as.send('POST', `/v1/journeys/import${query}`, lines.join('\n'), {
    ...type,
    ...headers,
  });
  expect(sent.status).toBe(200);
  return sent.text
    .trimEnd()
    .split('\n')
    .map((answer) => JSON.parse(answer) as Result);
};
const viewOf = async (journeyId: string) => (await api.get(`/v1/journeys/${journeyId}`)).body.view;
const timelineOf = async (journeyId: string) =>
  [...(await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body.items].reverse();

describe('clients are moved in', () => {
  test('as docs/moving-in.md shows it', async () => {
    const [, shown] = /```json\n(.*?)```/s.exec(readFileSync('docs/moving-in.md', 'utf8'))!;
    const [judged] = await send(director, [JSON.stringify(JSON.parse(shown!))], '?dryRun=true');
    expect(judged).toMatchObject({ status: 200, phase: 'intake', notTaken: [] });
  });

  test('judged first, and nothing of it is kept', async () => {
    const [judged, last] = await send(director, [line(20, treated())], '?dryRun=true');
    expect(judged).toMatchObject({ line: 1, status: 200, phase: 'treatment', notTaken: [] });
    expect(judged!.journeyId).toBeUndefined();
    expect(last).toEqual({ summary: { lines: 1, taken: 1, notTaken: 0, stopped: false } });
    expect(await stage.database.dataSource.query('select from client')).toEqual([]);
  });

  test.each(['', 'yes', '1', 'TRUE'])('judged first is true or false, and not %j', async (said) => {
    const type = { 'content-type': 'application/x-ndjson' };
    const answer = await director.send('POST', `/v1/journeys/import?dryRun=${said}`, '', type);
    expect([answer.status, answer.body.errors.map(({ field }) => field)]).toEqual([400, ['dryRun']]);
  });

  test('into a full track, with what they did elsewhere by whoever did it, and go on from there', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const lines = [line(20, treated()), line(20, treated()), line(20, treated().slice(0, 4))];
    const results = await send(director, lines, '', key);
    const ids = results.slice(0, 3).map(({ journeyId }) => journeyId!);
    expect(results.map(({ status, phase, notTaken }) => [status, phase, notTaken])).toEqual([
      ...[
        [201, 'treatment', []],
        [201, 'treatment', []],
        [201, 'waitlist', []],
      ],
      [undefined, undefined, undefined],
    ]);
    // Sent again whole, the file is answered the same, and nothing happens twice.
    expect(await send(director, lines, '', key)).toEqual(results);

    const track = new TrackOnStage(stage);
    await eventually(async () => (await track.recorded())?.waitlist.length === 1);
    expect(await track.recorded()).toMatchObject({
      capacity: 1,
      taken: 2,
      waitlist: [{ journeyId: ids[2] }],
    });

    const events = await timelineOf(ids[0]!);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events[0]).toMatchObject({ type: 'referred', by: COORDINATOR });
    const movedIn = events.find(({ type }) => type === 'movedIn')!;
    expect(movedIn).toMatchObject({ by: DIRECTOR, data: { refused: 0, holds: 'seat' } });
    expect((await viewOf(ids[0]!)).movedInAt).toBe(movedIn.seq);
    expect((await api.reach(ids[0]!, 'withdraw', leaving('moved'))).status).toBe(200);
    expect(await (await Reconciler.of(stage)).found()).toEqual([]);
  });

  test('what a rule, a day or a person stands against is left out and told by its step; the others are taken', async () => {
    const [contact, consent] = toScreening();
    const course = [
      done(10, contact!, COORDINATOR),
      done(9, step('recordContactAttempt', { reached: true })),
      { ...done(8, consent!), by: { id: 'nobody-7', role: 'clinician' } },
      done(12, consent!),
      { ...done(8, consent!), data: { signer: 'nobody' } },
      done(7, stepsInto('planning', 0).at(-1)!),
      done(7, consent!),
    ];
    const [result] = await send(director, [line(11, course)]);
    expect(result).toMatchObject({ status: 201, phase: 'screening' });
    const told = result!.notTaken!.map(({ step: place, problem }) => [
      ...[place, problem.code, problem.ruleId ?? problem.errors?.[0]?.field],
    ]);
    expect(told).toEqual([
      [2, 'invalid-input', 'course.2.by'],
      [3, 'invalid-input', 'course.3.at'],
      [4, 'invalid-input', 'course.4.data.signer'],
      [5, 'refused', 'R-PHASE'],
    ]);
  });

  test('a discharge that was begun there for a day to come goes on to that day', async () => {
    const lastDay = daysAfter(Date.now(), 2);
    const begun = (day: string) =>
      step('beginDischarge', {
        ...({ because: 'other', criteriaMet: false, reason: 'moves away', lastDay: day } as const),
      });
    const course = [...treated(), done(4, begun(daysAfter(Date.now(), 20))), done(3, begun(lastDay))];
    const [result] = await send(director, [line(20, course)]);
    expect(result).toMatchObject({ status: 201, phase: 'discharge' });
    expect(result!.notTaken!.map(({ problem }) => [problem.code, problem.ruleId])).toEqual([
      ['refused', 'R-DISCH'],
    ]);
    expect(await viewOf(result!.journeyId!)).toMatchObject({ phase: 'discharge', lastDay });
    const early = await api.reach(result!.journeyId!, 'sign-discharge-summary');
    expect([early.status, early.body.ruleId]).toEqual([409, 'R-DISCH']);
    expect((await api.reach(result!.journeyId!, 'withdraw', leaving('moved'))).status).toBe(200);
  });

  test('nobody is sent to a track of another site, and nobody who works there is told of', async () => {
    const steps = stepsInto('assessment', 0);
    const at = steps.findIndex(({ name }) => name === 'recordEligibility');
    const course = (data: object) => [
      ...steps.slice(0, at).map((one) => done(9, one, COORDINATOR)),
      { ...done(8, steps[at]!), data: { ...ELIGIBLE, seat: null, ...data } },
      {
        ...done(7, step('recordContactAttempt', { reached: true })),
        by: { id: 'clinician-north', role: 'clinician' },
      },
    ];
    for (const [query, data] of [
      ...[['?dryRun=true', { track: NORTH }] as const, ['', { track: NORTH }] as const],
      ['', { track: TRACK, seat: NORTH }] as const,
    ]) {
      const [result] = await send(director, [line(10, course(data))], query);
      expect(result!.notTaken!.map(({ step: place, problem }) => [place, problem.code])).toEqual([
        [at, 'no-such-track'],
        [at + 1, 'invalid-input'],
      ]);
      expect(JSON.stringify(result)).not.toContain(NORTH);
      if (query === '') expect((await viewOf(result!.journeyId!)).track).not.toBe(NORTH);
    }
    // Who works at both may.
    const both = api.as({ id: DIRECTOR.id, roles: ['director'], sites: ['main', 'north'] });
    const [taken] = await send(both, [line(10, course({ track: NORTH }))]);
    expect(taken).toMatchObject({ status: 201, notTaken: [] });
  });

  test('a journey that has ended, and the one after it, in their order', async () => {
    const client = someClient();
    const gone = [...toScreening().map((one) => done(300, one)), done(290, withdrawn())];
    const back = toScreening().map((one) => done(30, one));
    const again = { client, entryKind: 'return' };
    const [first, second] = await send(director, [line(310, gone, { client }), line(31, back, again)]);
    expect([first!.phase, second!.phase]).toEqual(['closed', 'screening']);
    expect(second!.journeyId).toBe(first!.journeyId!.replace(/1$/, '2'));
    // What comes to the ended one is taken as ever.
    const high = { by: CLINICIAN, source: 'judgement', note: null };
    expect((await api.post(`/v1/journeys/${first!.journeyId}/facts/high-risk`, high)).status).toBe(202);
    await eventually(async () => (await viewOf(first!.journeyId!)).tasks.length === 1);
    await stage.client.workflow.getHandle(afterClosingIdOf(first!.journeyId!)).terminate('enough');
  });

  test('a line that is not one, and a client who is here already, leave nothing behind', async () => {
    const here = someClient();
    expect((await api.refer({ client: here, track: TRACK })).status).toBe(201);
    const documents = (): Promise<object[]> =>
      stage.database.dataSource.query('select from referral_document');
    const before = (await documents()).length;
    const results = await send(director, [
      ...['{', JSON.stringify({ referral: {} }), line(3, [], { client: here })],
      line(3, [], { track: 'no-such' }),
      line(-3, []),
      line(901, [{ at: ago(900), by: CLINICIAN, fact: 'high-risk', data: { source: 'judgement' } }]),
    ]);
    expect(results.slice(0, 6).map(({ problem }) => problem?.code)).toEqual([
      ...['malformed-body', 'invalid-input', 'refused', 'no-such-track', 'invalid-input', 'invalid-input'],
    ]);
    expect(results.at(-1)).toEqual({ summary: { lines: 6, taken: 0, notTaken: 6, stopped: false } });
    expect(await documents()).toHaveLength(before);
  });
});

test('nobody is told at night of what was late before; what is raised from here on they are told', async () => {
  const [late] = await send(director, [
    line(
      41,
      toScreening().map((one) => done(40, one)),
    ),
  ]);
  expect(late).toMatchObject({ phase: 'screening', overdue: true });
  const told = async (): Promise<string[]> => {
    await new Outbox(stage.database.dataSource).add(['email']);
    const rows: { task: string }[] = await stage.database.dataSource.query(
      'select task from notification where journey_id = $1',
      [late!.journeyId],
    );
    return rows.map(({ task }) => task);
  };
  expect(await told()).toEqual([]);
  const high = { by: CLINICIAN, source: 'judgement', note: null };
  await api.post(`/v1/journeys/${late!.journeyId}/facts/high-risk`, high);
  await eventually(async () => (await told()).join() === 'risk.1.0');
});

test('the audit says who moved them in, and not that those who treated them then wrote today', async () => {
  const [moved] = await send(director, [line(20, treated())]);
  const rows: { person_id: string }[] = await stage.database.dataSource.query(
    `select distinct person_id from audit where action = 'write' and subject_id = $1`,
    [moved!.journeyId],
  );
  // And what the track has answered since is the program's own.
  expect(rows.map(({ person_id: id }) => id).sort()).toEqual([DIRECTOR.id, 'system']);
  expect(await verifyAudit(stage.database.dataSource)).toMatchObject({ breaks: [], unnamed: [] });
});
