import { describe, expect, test } from '@jest/globals';
import type { JourneyEvent } from '#journey/model/event';
import { viewOf } from '#journey/view';
import { compareDecided } from '#reconcile/compare-decided';
import { compareJourney, type JourneySays } from '#reconcile/compare-journey';
import { Decided } from '#reconcile/decided';
import type { JourneyRows } from '#reconcile/journey-rows';
import { folded, rowOf } from '#reconcile/row-of';
import { tasksOf } from '#reconcile/tasks-of';
import { truthOf } from '#reconcile/truth';
import { POLICY } from '#scenarios/policy';
import { PureJourney } from '#scenarios/pure/pure-journey';
import { leaving } from '#scenarios/leaving';

const ID = '19e1a720-d88d-426c-8975-07498545eac2.1';
const subject = { kind: 'journey', id: ID } as const;

/** Late, so that there are tasks and rungs; the last event closes nothing. */
const { events } = PureJourney.refer()
  .passDays(4)
  .reach('recordContactAttempt', { reached: true })
  .reach('recordConsent', { signer: 'client' })
  .reach('recordRisk', { level: 'low', by: 'C-SSRS' });
const last = events.length;

const rowsOf = (
  recorded: readonly JourneyEvent[] = events,
  changes: Partial<JourneyRows> = {},
): JourneyRows => {
  const fold = folded(ID, recorded)!;
  return {
    journeyId: ID,
    row: rowOf(fold, POLICY),
    events: recorded,
    tasks: tasksOf(recorded),
    owed: [],
    ...changes,
  };
};
const decidedTo = (decided: readonly JourneyEvent[], from = 0) =>
  new Decided<JourneyEvent>([{ runId: 'r', continues: null, from, resumedAt: from, events: decided }]);
const says = (decided: readonly JourneyEvent[] = events, from = 0): JourneySays => ({
  view: viewOf(folded(ID, events.slice(0, decided.at(-1)?.seq ?? from))!.state, POLICY),
  decided: decidedTo(decided, from),
});
const kindsOf = (rows: JourneyRows, said = says()) =>
  compareJourney(rows, said, () => POLICY).map(({ kind, seq, about }) => [kind, seq, ...about]);
/** Another event in its place. */
const OTHER = { at: 1, request: { id: 'another', hash: 'h' } };
const changed = (seq: number, change: object): JourneyEvent[] =>
  events.map((event) => (event.seq === seq ? { ...event, ...change } : event));

describe('what is as it should be', () => {
  test('from the first event to the last', () => expect(kindsOf(rowsOf())).toEqual([]));
  test('where histories reach back only so far, and where there are none', () => {
    expect(kindsOf(rowsOf(), says(events.slice(3), 3))).toEqual([]);
    expect(kindsOf(rowsOf(), { view: says().view, decided: new Decided([]) })).toEqual([]);
  });
  test('where the policy is not known: its clocks are not compared', () => {
    expect(compareJourney(rowsOf(), { ...says(), view: null }, () => null).map(({ kind }) => kind)).toEqual([
      'nothing-runs',
    ]);
  });
});

describe('how far both have come', () => {
  test.each([
    ['records-behind', rowsOf(events.slice(0, -2)), says(), last - 1],
    ['workflow-behind', rowsOf(), says(events.slice(0, -3)), last - 2],
    ['gap-in-sequence', rowsOf(events, { events: events.filter(({ seq }) => seq !== 4) }), says(), 4],
    ['gap-in-sequence', rowsOf(events, { events: events.slice(0, -1) }), says(), last],
    ['not-in-records', { ...rowsOf(), row: null, events: [], tasks: [] }, says(), 1],
  ] as const)('%s', (kind, rows, said, seq) => {
    expect(kindsOf(rows, said)).toContainEqual([kind, seq]);
  });

  test('an open journey that does not run; a closed one need not', () => {
    expect(kindsOf(rowsOf(), { ...says(), view: null })).toEqual([['nothing-runs', null]]);
    const closed = PureJourney.refer().reach('withdraw', leaving('moves away')).events;
    const said = { view: null, decided: decidedTo(closed) };
    expect(kindsOf(rowsOf(closed), said)).toEqual([]);
    expect(kindsOf(rowsOf(closed.slice(0, -1)), said).map(([kind]) => kind)).toEqual(['records-behind']);
  });
});

describe('what somebody changed', () => {
  test('an event that is the same, but for what it says', () => {
    const rows = { ...rowsOf(), events: changed(2, { reason: 'another' }) };
    expect(kindsOf(rows)).toEqual([['event-differs', 2]]);
    expect(kindsOf({ ...rowsOf(), events: changed(1, { data: {} }) })).toContainEqual([
      'events-do-not-fold',
      null,
    ]);
  });
  test('what a request caused, decided twice a moment apart', () => {
    const rows = rowsOf(changed(last, { at: events[last - 1]!.at - 700 }));
    expect(kindsOf(rows)).toContainEqual(['event-differs', last]);
  });
  test('an event that is another one', () => {
    expect(kindsOf({ ...rowsOf(), events: changed(last, OTHER) })).toContainEqual(['diverged', last]);
  });
  test('a run that was reset may have decided anew: either is right', () => {
    const anew = changed(last, { at: events[last - 1]!.at + 5 });
    const runs = [events, anew].map((decided, index) => ({
      ...{ runId: `${index}`, continues: null, from: 0, resumedAt: 0 },
      events: decided,
    }));
    expect(kindsOf(rowsOf(), { ...says(), decided: new Decided(runs) })).toEqual([]);
    expect(kindsOf(rowsOf(anew), { view: null, decided: new Decided(runs) })).toEqual([
      ['nothing-runs', null],
    ]);
  });
  test('what was decided before it was begun again from the records no longer counts', () => {
    const runs = [
      { runId: 'a', continues: null, from: 0, resumedAt: 0, events: changed(last - 1, { at: 1 }) },
      { runId: 'b', continues: null, from: last - 1, resumedAt: last - 1, events: events.slice(-1) },
    ];
    expect(kindsOf(rowsOf(), { ...says(), decided: new Decided(runs) })).toEqual([]);
    const lost = rowsOf(events, { events: events.filter(({ seq }) => seq !== 2) });
    const decided = new Decided<JourneyEvent>(runs);
    expect(kindsOf(lost, { ...says(), decided })).toContainEqual(['gap-in-sequence', 2]);
    expect(truthOf(last, decided, lost.events, null)).toEqual({ known: true, events, anew: false });
  });
  test.each([
    ['phase', { phase: 'treatment' }],
    ['seq', { seq: last + 7 }],
    ['careTeam', { careTeam: ['clinician:x'] }],
    ['atTrack', { atTrack: 'elsewhere' }],
    ['overdue', { overdue: 'no' }],
    ['policyVersion', { policyVersion: null }],
    ['view', { view: { ...rowsOf().row!.view, risk: 'high' } }],
  ])('the column %s', (column, change) => {
    const rows = rowsOf(events, { row: { ...rowsOf().row!, ...change } as never });
    expect(kindsOf(rows)).toContainEqual(['row-differs', null, column]);
  });
  test('a task: closed, lost or invented', () => {
    const [first, ...others] = tasksOf(events);
    for (const tasks of [
      [{ ...first!, status: 'open' as const, how: 'done' }, ...others],
      others,
      [first!, ...others, { ...first!, task: 'invented' }],
    ])
      expect(kindsOf(rowsOf(events, { tasks }))).toEqual([['tasks-differ', first!.seq]]);
  });
  test('a recording that is owed for too long', () => {
    expect(kindsOf(rowsOf(events, { owed: ['a request'] }))).toEqual([['recording-owed', null]]);
  });
});

describe('what should be on record', () => {
  const truth = (recorded: readonly JourneyEvent[], decided = decidedTo(events), trusted = null as never) =>
    truthOf(decided.last, decided, recorded, trusted);
  test('what was changed, lost or never written gives way to what was decided', () => {
    for (const recorded of [changed(3, { data: {} }), events.slice(2), events.slice(0, 2), []])
      expect(truth(recorded)).toEqual({ known: true, events, anew: false });
  });
  test('beyond what the journey knows, or another in its place: somebody has to say', () => {
    const short = decidedTo(events.slice(0, -2));
    const other = changed(last, OTHER);
    expect(truth(events, short)).toEqual({ known: false, why: 'trust' });
    expect(truth(other)).toEqual({ known: false, why: 'trust' });
    expect(truth(events, short, 'journey' as never)).toMatchObject({
      events: events.slice(0, -2),
      anew: false,
    });
    expect(truth(events, short, 'records' as never)).toEqual({ known: true, events, anew: true });
    expect(truth(other, decidedTo(events), 'journey' as never)).toEqual({ known: true, events, anew: false });
  });
  test('a hole that no history fills stays one', () => {
    expect(
      truth(
        events.filter(({ seq }) => seq !== 2),
        decidedTo(events.slice(4), 4),
      ),
    ).toEqual({
      known: false,
      why: 'history-gone',
    });
  });
  test('where nothing is said any more the records are all there is', () => {
    expect(truth(events, new Decided([]))).toEqual({ known: true, events, anew: false });
  });
});

describe('rules that decide otherwise', () => {
  const otherwise = (decided: Decided<JourneyEvent>, recorded: readonly JourneyEvent[] = events) =>
    compareDecided(subject, decided, recorded).map(({ kind, seq }) => [kind, seq]);
  const run = (runId: string, continues: string | null, from: number, decided: readonly JourneyEvent[]) => ({
    ...{ runId, continues, from, resumedAt: from, events: decided },
  });

  test('they decide the same', () => expect(otherwise(decidedTo(events))).toEqual([]));
  test('another content, one event more, one fewer', () => {
    expect(otherwise(decidedTo(changed(5, { data: { other: true } })))).toEqual([['decides-otherwise', 5]]);
    expect(otherwise(decidedTo(events), events.slice(0, -1))).toEqual([['decides-otherwise', last]]);
    expect(otherwise(decidedTo(events.slice(0, -1)))).toEqual([['decides-otherwise', last]]);
  });
  test('a gap between two runs', () => {
    const runs = [run('a', null, 0, events.slice(0, 4)), run('b', 'a', 5, events.slice(5))];
    expect(otherwise(new Decided(runs))).toEqual([['decides-otherwise', 5]]);
    expect(otherwise(new Decided([run('a', null, 0, events.slice(0, 5)), runs[1]!]))).toEqual([]);
  });
});
