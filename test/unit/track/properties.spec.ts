import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WAITLIST_PRIORITIES } from '#journey/model/policy-sections';
import type { SeatRequest } from '#journey/model/seat-request';
import { freeSeats, inLine } from '#track/rules/line';
import type { TrackSetting } from '#track/state';
import { offersToTell } from '#track/track';
import { runs } from '../property-parameters.js';
import { PureTrack } from './pure-track.js';

const journeyId = fc.integer({ min: 0, max: 9 }).map((number) => `j${number}`);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('ask' as const),
    journeyId,
    priority: fc.constantFrom(...WAITLIST_PRIORITIES),
  }),
  fc.record({ kind: fc.constant('release' as const), journeyId }),
  fc.record({ kind: fc.constantFrom('accept' as const, 'decline' as const, 'lapse' as const), journeyId }),
  fc.record({ kind: fc.constant('tell' as const), running: fc.boolean() }),
  fc.record({ kind: fc.constant('again' as const), which: fc.nat() }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Runs a course of requests, some of them sent again; checks after each step. */
const course = (
  setting: Partial<TrackSetting>,
  steps: readonly Step[],
  check: (track: PureTrack, step: Step) => void,
): void => {
  const track = new PureTrack(setting);
  const sent: [string, SeatRequest][] = [];
  const send = (journeyId: string, request: SeatRequest): void => {
    sent.push([journeyId, request]);
    track.send(journeyId, request);
  };
  for (const one of steps) {
    if (one.kind === 'ask') send(one.journeyId, track.request({ wish: 'seat', priority: one.priority }));
    else if (one.kind === 'release') send(one.journeyId, track.request({ wish: 'release' }));
    else if (one.kind === 'tell') {
      const [next] = offersToTell(track.state);
      if (next) track.tell({ name: 'told', ...next, running: one.running });
    } else if (one.kind === 'again') {
      if (sent.length > 0) {
        const [journeyId, request] = sent[one.which % sent.length]!;
        const { seq } = track.state;
        track.send(journeyId, request);
        expect(track.state.seq).toBe(seq);
      }
    } else {
      const offer = track.state.offers[one.journeyId];
      if (offer) send(one.journeyId, track.request({ wish: one.kind, offer: offer.number }));
    }
    check(track, one);
  }
};

/** Where a free seat goes first is as the policy has it, or not said. */
const setting = fc.record({
  capacity: fc.integer({ min: 1, max: 5 }),
  asksFirst: fc.boolean(),
});

const any = (check: (track: PureTrack, step: Step) => void): void =>
  fc.assert(
    fc.property(setting, fc.array(step, { maxLength: 60 }), ({ capacity, asksFirst }, steps) =>
      course({ capacity, ...(asksFirst && { freeSeatFirstTo: 'higherPriority' }) }, steps, check),
    ),
    runs(200),
  );

describe('whatever is asked, in whatever order, and again', () => {
  test('nobody has more than one of seat, offer and place; no seat is given twice', () => {
    any(({ state }) => {
      const everybody = [
        ...Object.keys(state.taken),
        ...Object.keys(state.offers),
        ...state.waitlist.map((one) => one.journeyId),
      ];
      expect(new Set(everybody).size).toBe(everybody.length);
      expect(Object.keys(state.heard).sort()).toEqual([...everybody].sort());
    });
  });

  test('seats taken and held are never more than there are', () => {
    any(({ state }) => expect(freeSeats(state)).toBeGreaterThanOrEqual(0));
  });

  test('no seat is free while somebody waits who has not passed on it', () => {
    any(({ state }) => {
      if (freeSeats(state) > 0) expect(state.waitlist.every(({ passedOver }) => passedOver)).toBe(true);
    });
  });

  test('H1: a newcomer has no seat that somebody of a higher priority could be asked about first', () => {
    any(({ events, state }, one) => {
      const last = events.at(-1);
      if (!state.setting.freeSeatFirstTo || one.kind !== 'ask' || last?.type !== 'seatGranted') return;
      if (last.data.journeyId !== one.journeyId) return;
      const rank = WAITLIST_PRIORITIES.indexOf(one.priority);
      const higher = state.waitlist.filter(({ priority }) => WAITLIST_PRIORITIES.indexOf(priority) < rank);
      expect(freeSeats(state)).toBeGreaterThanOrEqual(higher.length);
    });
  });

  test('the line descends by priority, and inside a priority by when the place was given', () => {
    any(({ state }) => {
      const line = inLine(state).map(({ priority, place }) => [WAITLIST_PRIORITIES.indexOf(priority), place]);
      expect(line).toEqual([...line].sort(([a, b], [c, d]) => a! - c! || b! - d!));
    });
  });

  test('an offer goes to the first in line who has not passed on it, or to the one after whoever just did', () => {
    any(({ events, state }) => {
      for (const [journeyId, { waiting }] of Object.entries(state.offers)) {
        const passed = events.filter(({ seq, type }) => seq < state.seq && type === 'offerPassed').at(-1);
        const last = (passed?.data as { journeyId: string } | undefined)?.journeyId;
        const offeredLast = events.at(-1);
        if (offeredLast?.type !== 'seatOffered' || offeredLast.data.journeyId !== journeyId) continue;
        const before = inLine(state).filter(
          (one) =>
            !one.passedOver &&
            one.journeyId !== last &&
            (WAITLIST_PRIORITIES.indexOf(one.priority) < WAITLIST_PRIORITIES.indexOf(waiting.priority) ||
              (one.priority === waiting.priority && one.place < waiting.place)),
        );
        expect(before).toEqual([]);
      }
    });
  });
});
