import { describe, expect, test } from '@jest/globals';
import type { JourneyView } from '#journey/view';
import { capacityOf } from '#track/capacity';
import { freeSoon, type Seated } from '#track/free-soon';
import type { OnTrack } from '#track/seats-by-hand';
import type { TrackView } from '#track/view';
import { loadDefaultPolicy } from '#policy/load-policy';
import { seatsByHand } from '#scenarios/policy';

const policy = loadDefaultPolicy();
/** Late in the evening in New York. */
const NOW = Date.parse('2026-03-02T03:30:00Z');
const SINCE = '2026-01-05T15:00:00.000Z';

const view = (some: Partial<TrackView> = {}): TrackView => ({
  ...{
    trackId: 'day',
    seq: 1,
    capacity: 4,
    taken: 0,
    free: 4,
    seats: [],
    offers: [],
    waitlist: [],
    groups: [],
  },
  ...some,
});
const journey = (journeyId: string, some: Partial<OnTrack & Seated> = {}): OnTrack & Seated => ({
  ...{ journeyId, phase: 'assessment', phaseSince: SINCE, waitlist: null, treatment: null, clocks: [] },
  ...some,
});
const treated = (journeyId: string, endsAt: string) =>
  journey(journeyId, { phase: 'treatment', treatment: { endsAt } });
const leaving = (journeyId: string, phase: 'onHold' | 'discharge', id: string, dueAt: string) =>
  journey(journeyId, { phase, clocks: [{ id, dueAt }] as unknown as JourneyView['clocks'] });

describe('a seat becomes free', () => {
  test('with the end of the treatment, of the time it is kept for, or of the discharge: the soonest first', () => {
    const seated = [
      treated('a', '2026-04-01T15:00:00.000Z'),
      leaving('b', 'onHold', 'hold.seat.1', '2026-03-20T15:00:00.000Z'),
      leaving('c', 'discharge', 'discharge.seat.1', '2026-03-03T05:00:00.000Z'),
      journey('d'),
    ];
    expect(freeSoon(seated).map(({ journeyId, because }) => [journeyId, because])).toEqual([
      ['c', 'discharged'],
      ['b', 'heldSeat'],
      ['a', 'endOfTreatment'],
    ]);
  });
});

describe('how full a track is', () => {
  test('it says itself where it gives its seats; who only waits there frees none', () => {
    const own = view({
      ...{
        taken: 2,
        free: 1,
        seats: [
          { journeyId: 'a', since: SINCE },
          { journeyId: 'b', since: SINCE },
        ],
      },
      offers: [{ journeyId: 'w', priority: 'standard', offeredAt: SINCE }],
    });
    const journeys = [
      treated('a', '2026-03-05T15:00:00.000Z'),
      treated('elsewhere', '2026-03-03T15:00:00.000Z'),
      journey('b'),
    ];
    expect(capacityOf(own, journeys, policy, NOW)).toEqual({
      ...{ track: 'day', seats: 4, taken: 2, offered: 1, free: 1, waiting: 0 },
      // It is the first of March there still.
      nextFree: { at: '2026-03-05T15:00:00.000Z', days: 4, because: 'endOfTreatment' },
    });
  });

  test('the journeys say where a coordinator does; what is late is free today', () => {
    const waits = { track: 'day', priority: 'standard', since: SINCE, offers: 0, offer: null } as never;
    const journeys = [
      treated('a', '2026-02-20T15:00:00.000Z'),
      journey('b'),
      journey('w', { phase: 'waitlist', waitlist: waits }),
    ];
    expect(capacityOf(view(), journeys, seatsByHand(policy), NOW)).toEqual({
      ...{ track: 'day', seats: 4, taken: 2, offered: 0, free: 2, waiting: 1 },
      nextFree: { at: '2026-02-20T15:00:00.000Z', days: 0, because: 'endOfTreatment' },
    });
    expect(capacityOf(view(), [], seatsByHand(policy), NOW)).toMatchObject({ taken: 0, nextFree: null });
  });
});
