import { describe, expect, test } from '@jest/globals';
import type { JourneyEvent } from '#journey/model/event';
import { judgeRequests } from '../../faults/judge/requests.js';
import type { Entry } from '../../faults/ledger/ledger.js';

const JOURNEY = 'a journey';

const entry = (id: string, over: Partial<Entry> = {}): Entry => ({
  ...{ id, name: 'record-week', kind: 'milestone', journeyId: JOURNEY },
  ...{ sentAt: 0, answeredAt: 1, status: 200, said: 'acknowledged', seq: null, why: null },
  ...over,
});

const event = (seq: number, id: string | null, what: unknown = seq): JourneyEvent =>
  ({
    ...{ seq, at: 0, type: 'weekRecorded', data: { what }, by: { id: 'staff-1', role: 'clinician' } },
    ...{ rule: null, reason: null, request: id === null ? null : { id, hash: 'h' } },
  }) as unknown as JourneyEvent;

const kindsOf = (
  entries: Entry[],
  events: JourneyEvent[],
  others: [string, JourneyEvent[]][] = [],
): string[] =>
  judgeRequests(entries, { events: new Map([[JOURNEY, events], ...others]), trackEvents: [] }).map(
    ({ kind }) => kind,
  );

describe('nothing to be said', () => {
  test('where each acknowledged request is on record as it was answered', () => {
    const entries = [
      entry('a', { seq: 2 }),
      entry('b', { seq: 3, sentAt: 5, answeredAt: 6 }),
      entry('refused', { said: 'refused', status: 409 }),
    ];
    expect(kindsOf(entries, [event(1, 'a'), event(2, 'a'), event(3, 'b'), event(4, null)])).toEqual([]);
  });

  test('where two that were sent at once came in either order', () => {
    const entries = [entry('a', { sentAt: 0, answeredAt: 9 }), entry('b', { sentAt: 1, answeredAt: 2 })];
    expect(kindsOf(entries, [event(1, 'a'), event(2, 'b')])).toEqual([]);
    expect(kindsOf(entries, [event(1, 'b'), event(2, 'a')])).toEqual([]);
  });
});

describe('a contradiction', () => {
  test('acknowledged and not on record', () => {
    expect(kindsOf([entry('a'), entry('b')], [event(1, 'a')])).toEqual(['lost']);
  });

  test('on record twice, on one journey or on two', () => {
    expect(kindsOf([entry('a')], [event(1, 'a', 'same'), event(2, 'a', 'same')])).toEqual(['twice']);
    expect(kindsOf([entry('a')], [event(1, 'a')], [['another', [event(1, 'a')]]])).toEqual(['twice']);
  });

  test('answered with a sequence at which something else is on record', () => {
    expect(kindsOf([entry('a', { seq: 1 })], [event(1, null), event(2, 'a')])).toEqual(['otherAnswer']);
  });

  test('on record before what had been answered earlier', () => {
    const entries = [entry('a', { answeredAt: 2 }), entry('b', { sentAt: 3, answeredAt: 4 })];
    expect(kindsOf(entries, [event(1, 'b'), event(2, 'a')])).toEqual(['outOfOrder']);
  });

  test('refused, and on record all the same', () => {
    expect(kindsOf([entry('a', { said: 'refused', status: 409 })], [event(1, 'a')])).toEqual([
      'refusedButRecorded',
    ]);
  });

  test('on record, and never sent', () => {
    expect(kindsOf([], [event(1, 'a')])).toEqual(['unknownRequest']);
  });

  test('a gap in the sequence', () => {
    expect(kindsOf([], [event(1, null), event(3, null)])).toEqual(['gap']);
  });

  test('never answered', () => {
    const open = entry('a', { said: 'unanswered', status: null, answeredAt: null });
    expect(kindsOf([open], [])).toEqual(['unanswered']);
  });
});
