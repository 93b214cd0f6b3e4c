import { describe, expect, test } from '@jest/globals';
import type { TrackEvent } from '#track/event';
import { trackViewOf, type TrackView } from '#track/view';
import { compareDecided } from '#reconcile/compare-decided';
import { compareSeats, type SeatOfJourney } from '#reconcile/compare-seats';
import { compareTrack, type TrackRows, type TrackSays } from '#reconcile/compare-track';
import { Decided } from '#reconcile/decided';
import { handledOf } from '#contracts/handled-of';
import { foldedTrack } from '#reconcile/compare-track';
import { PureTrack } from '../track/pure-track.js';

const pure = new PureTrack({ capacity: 1 });
for (const journeyId of ['a', 'b', 'c']) pure.ask(journeyId);
const { events } = pure;
const { setting, trackId } = pure.state;
const view = trackViewOf(pure.state);
const rows: TrackRows = { trackId, row: { seq: view.seq, view }, events };
const says: TrackSays = {
  view,
  setting,
  decided: new Decided<TrackEvent>([{ runId: 'r', continues: null, from: 0, resumedAt: 0, events }]),
};
const kinds = (one: TrackRows, said = says) =>
  compareTrack(one, said).map(({ kind, seq, about }) => [kind, seq, ...about]);

describe('a track', () => {
  test('as it should be, also where nobody knows its setting', () => {
    expect(kinds(rows)).toEqual([]);
    expect(kinds(rows, { ...says, setting: null, decided: new Decided([]) })).toEqual([]);
  });
  test.each<[string, TrackRows, TrackSays, (string | number | null)[]]>([
    [
      'a view changed by hand',
      { ...rows, row: { seq: view.seq, view: { ...view, taken: 9 } } },
      says,
      ['row-differs', null, 'view'],
    ],
    ['an event lost', { ...rows, events: events.slice(1) }, says, ['gap-in-sequence', 1]],
    [
      'an event changed',
      {
        ...rows,
        events: events.map((one) => (one.seq === 2 ? { ...one, by: { id: 'x', role: 'y' } } : one)),
      },
      says,
      ['event-differs', 2],
    ],
    ['nothing runs', rows, { ...says, view: null }, ['nothing-runs', null]],
    ['not on record', { ...rows, row: null, events: [] }, says, ['not-in-records', 1]],
  ])('%s', (_what, one, said, expected) => expect(kinds(one, said)).toContainEqual(expected));

  test('is the fold of its events', () => expect(foldedTrack(trackId, setting, events)).toEqual(pure.state));
});

describe('a track that goes on as another run', () => {
  /** Handed what the run before had decided and not put on record: the last `left` up to `resumedAt`. */
  const run = (runId: string, decided: readonly TrackEvent[], resumedAt = 0, left = 0) => ({
    ...{ runId, continues: runId === 'a' ? null : 'a', from: resumedAt - left, resumedAt, events: decided },
  });
  const otherwise = (...runs: ReturnType<typeof run>[]) =>
    compareDecided({ kind: 'track', id: trackId }, new Decided(runs), events).map(({ seq }) => seq);
  const upTo = (seq: number) => events.slice(0, seq);

  test('hands over what is not on record yet, and has decided the same', () => {
    expect(events.length).toBeGreaterThanOrEqual(3);
    expect(otherwise(run('a', upTo(2)), run('b', events.slice(2), 3, 1))).toEqual([]);
    expect(otherwise(run('a', upTo(3)), run('b', events.slice(2), 3, 1))).toEqual([]);
  });
  test('decides otherwise where it comes to fewer or to more than it handed over', () => {
    expect(otherwise(run('a', upTo(1)), run('b', events.slice(2), 3, 1))).toEqual([2]);
    expect(otherwise(run('a', upTo(3)), run('b', events.slice(1), 2, 1))).toEqual([4]);
  });
});

describe('seats', () => {
  const seat = (journeyId: string, has: SeatOfJourney['has'], asks = false): SeatOfJourney => ({
    ...{ journeyId, track: trackId, has, asks, seq: 5 },
  });
  const own = [seat('a', 'seat'), seat('b', 'place'), seat('c', 'place')];
  const differ = (journeys: readonly SeatOfJourney[], one: TrackView = view) =>
    compareSeats(one, journeys).map(({ subject }) => subject.id);

  test('the journeys’ own', () => expect(differ(own)).toEqual([]));
  test('whoever is not there, is elsewhere, or is not known', () => {
    expect(differ(own.slice(1))).toEqual(['a']);
    expect(differ([seat('a', null), ...own.slice(1)])).toEqual(['a']);
    expect(differ([{ ...own[0]!, track: 'another' }, ...own.slice(1)])).toEqual(['a']);
    expect(differ([...own, seat('d', 'seat')])).toEqual(['d']);
  });
  test('what the track has yet to answer is no difference', () => {
    expect(differ([seat('a', null, true), ...own.slice(1)])).toEqual([]);
  });
});

test('the requests that caused something are remembered, each with its last event, the latest 64', () => {
  const caused = Array.from({ length: 140 }, (_, index) => ({
    seq: index + 1,
    request: index % 7 === 6 ? null : { id: `r${Math.floor(index / 2)}`, hash: 'h' },
  }));
  const handled = handledOf(caused);
  expect(handled).toHaveLength(64);
  expect(handled.at(-1)).toEqual({ id: 'r69', hash: 'h', seq: 139 });
  expect(handled.map(({ seq }) => seq)).toEqual([...handled.map(({ seq }) => seq)].sort((a, b) => a - b));
});
