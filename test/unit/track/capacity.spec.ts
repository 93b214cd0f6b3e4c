import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TrackSetting } from '#track/state';
import { trackViewOf } from '#track/view';
import { runs } from '../property-parameters.js';
import { PureTrack, SETTING } from './pure-track.js';

const DAY = 86_400_000;
const NEARLY = { nearlyFull: { percent: 90, reportWithinDays: 7 } };
const news = ({ events }: PureTrack) => events.filter(({ type }) => type.startsWith('capacity'));
const types = (track: PureTrack): string[] => news(track).map(({ type }) => type);
const seat = (track: PureTrack, ...journeys: string[]): void => journeys.forEach((one) => track.ask(one));
const someJourneys = (count: number): string[] => Array.from({ length: count }, (_, index) => `j${index}`);
const full = (track: PureTrack) => trackViewOf(track.state).nearlyFull;

describe('H3: a track that is nearly full asks for a report (R-CAPACITY)', () => {
  test('at nine seats of ten, once, and until seven days later', () => {
    const track = new PureTrack({ capacity: 10, ...NEARLY });
    seat(track, ...someJourneys(8));
    expect(types(track)).toEqual([]);
    seat(track, 'j8');
    const [reached] = news(track);
    expect(reached).toMatchObject({
      rule: { id: 'R-CAPACITY', version: 1 },
      data: { taken: 9, capacity: 10, dueAt: reached!.at + 7 * DAY },
    });
    seat(track, 'j9', 'j10');
    expect(types(track)).toEqual(['capacityReached']);
    expect(full(track)).toEqual({
      ...{ task: `capacity.${reached!.seq}`, taken: 9, capacity: 10, reported: false },
      since: new Date(reached!.at).toISOString(),
      dueAt: new Date(reached!.at + 7 * DAY).toISOString(),
    });
  });

  test('reported, it is done: for this time, and by its own name alone', () => {
    const track = new PureTrack({ capacity: 10, ...NEARLY });
    seat(track, ...someJourneys(9));
    const { seq } = news(track)[0]!;
    const report = (task: number) => track.tell({ name: 'reportCapacity', task });
    expect(report(seq + 1)).toMatchObject({ rule: { id: 'R-CAPACITY' } });
    expect(report(seq)).toBeNull();
    expect(full(track)?.reported).toBe(true);
    expect(report(seq)).toMatchObject({ detail: 'It has been reported already.' });
    track.release('j0');
    expect([types(track).at(-1), full(track)]).toEqual(['capacityLeft', undefined]);
    expect(report(seq)).not.toBeNull();
    seat(track, 'j0-again');
    expect(full(track)).toMatchObject({ reported: false, taken: 9 });
    expect(full(track)?.task).not.toBe(`capacity.${seq}`);
  });

  test('a seat that is on offer is not taken; nobody is told where the policy does not ask', () => {
    const track = new PureTrack({ capacity: 1, ...NEARLY });
    seat(track, 'j0', 'j1');
    track.release('j0');
    expect(types(track)).toEqual(['capacityReached', 'capacityLeft']);
    const silent = new PureTrack({ capacity: 1 });
    seat(silent, 'j0');
    expect(types(silent)).toEqual([]);
  });

  test('a policy that asks for it, takes it back, or has other seats, says so at once', () => {
    const track = new PureTrack({ capacity: 10 });
    seat(track, ...someJourneys(9));
    const change = (setting: Partial<TrackSetting>) =>
      track.tell({ name: 'changeSetting', setting: { ...SETTING, capacity: 10, ...setting } });
    change(NEARLY);
    change({ ...NEARLY, capacity: 12 });
    change(NEARLY);
    change({});
    change({ ...NEARLY, capacity: 0 });
    expect(types(track)).toEqual(['capacityReached', 'capacityLeft', 'capacityReached', 'capacityLeft']);
  });

  test('whatever comes and goes: it stands exactly while so many seats are taken', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 14 })), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (all, capacity) => {
        const track = new PureTrack({ capacity, ...NEARLY });
        for (const [comes, who] of all) {
          if (comes) seat(track, `j${who}`);
          else track.release(`j${who}`);
          const { taken } = trackViewOf(track.state);
          expect(full(track) !== undefined).toBe(taken * 10 >= capacity * 9);
        }
      }),
      runs(200),
    );
  });
});
