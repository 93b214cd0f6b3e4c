import { describe, expect, test } from '@jest/globals';
import type { TrackCommandOf } from '#track/command';
import { trackViewOf } from '#track/view';
import { PureTrack } from './pure-track.js';

const ARRANGE: TrackCommandOf<'arrangeGroup'> = {
  name: 'arrangeGroup',
  group: 'g',
  kind: 'usual',
  capacity: 12,
  therapists: ['staff-1'],
};

const SEATED = Array.from({ length: 20 }, (_, index) => `j${index}`);

const withGroup = (changes: Partial<TrackCommandOf<'arrangeGroup'>> = {}): PureTrack => {
  const track = new PureTrack({ capacity: 20 });
  for (const journeyId of SEATED) track.ask(journeyId);
  expect(track.tell({ ...ARRANGE, ...changes })).toBeNull();
  return track;
};

const join = (track: PureTrack, journeyId: string, partner: string | null = null, group = 'g') =>
  track.tell({ name: 'joinGroup', group, journeyId, partner });

const group = (track: PureTrack) => trackViewOf(track.state).groups[0]!;

describe('R-GROUP: arranging', () => {
  const refused = (changes: Partial<TrackCommandOf<'arrangeGroup'>>, capacity = 20) =>
    new PureTrack({ capacity }).tell({ ...ARRANGE, ...changes });

  test('12 at most, and never more than the track has seats', () => {
    expect(refused({ capacity: 13 })).toMatchObject({
      rule: { id: 'R-GROUP' },
      needed: ['capacity 12 or less'],
    });
    expect(refused({ capacity: 9 }, 8)).toMatchObject({ needed: ['capacity 8 or less'] });
    expect(refused({ capacity: 8 }, 8)).toBeNull();
  });

  test('1 therapist, 2 at most in a usual group; more may lead couples', () => {
    expect(refused({ therapists: [] })?.needed).toEqual(['at least 1 of therapists']);
    expect(refused({ therapists: ['a', 'b'] })).toBeNull();
    expect(refused({ therapists: ['a', 'b', 'c'] })?.needed).toEqual(['therapists: 2 or fewer']);
    expect(refused({ kind: 'couples', therapists: ['a', 'b', 'c'] })).toBeNull();
  });

  test('changed, it keeps its roster, which must fit', () => {
    const track = withGroup();
    join(track, 'j0');
    join(track, 'j1');
    expect(track.tell({ ...ARRANGE, capacity: 1 })?.rule.id).toBe('R-GROUP');
    expect(track.tell({ ...ARRANGE, kind: 'couples' })?.rule.id).toBe('R-GROUP');
    expect(track.tell({ ...ARRANGE, capacity: 2, therapists: ['staff-2'] })).toBeNull();
    expect(group(track)).toMatchObject({ capacity: 2, therapists: ['staff-2'], size: 2 });
  });
});

describe('R-GROUP: the roster', () => {
  test('a 13th member is refused; fewer than 6 is a warning', () => {
    const track = withGroup();
    for (const journeyId of SEATED.slice(0, 5)) expect(join(track, journeyId)).toBeNull();
    expect(group(track).warnings).toEqual(['R-GROUP: 5 of at least 6 clients on the roster']);
    for (const journeyId of SEATED.slice(5, 12)) expect(join(track, journeyId)).toBeNull();
    expect(group(track)).toMatchObject({ size: 12, warnings: [] });
    expect(join(track, 'j12')).toMatchObject({
      rule: { id: 'R-GROUP' },
      detail: 'The roster is full: 12 of 12.',
      needed: ['a member to leave, or another group'],
    });
  });

  test('a couples group counts couples', () => {
    const track = withGroup({ kind: 'couples', capacity: 2 });
    expect(join(track, 'j0', 'j1')).toBeNull();
    expect(join(track, 'j2')).toBeNull();
    expect(group(track).size).toBe(2);
    expect(join(track, 'j3')?.detail).toMatch(/full/);
    track.tell({ name: 'leaveGroup', group: 'g', journeyId: 'j1' });
    expect(group(track).roster).toEqual([{ journeyId: 'j2', partner: null }]);
  });

  test('nobody twice, nobody without a seat, partners in couples groups only, no group that is not there', () => {
    const track = withGroup();
    join(track, 'j0');
    expect(join(track, 'j0')?.detail).toMatch(/on the roster already/);
    expect(join(track, 'stranger')?.needed).toEqual(['a seat on the track']);
    expect(join(track, 'j1', 'j2')?.needed).toEqual(['no partner, or a couples group']);
    expect(join(track, 'j1', null, 'h')?.needed).toEqual(['a group of the track: g']);
    expect(track.tell({ name: 'leaveGroup', group: 'g', journeyId: 'j1' })?.rule.id).toBe('R-GROUP');
    expect(track.tell({ name: 'leaveGroup', group: 'h', journeyId: 'j0' })?.rule.id).toBe('R-GROUP');
  });

  test('who gives up the seat is on no roster', () => {
    const track = withGroup();
    join(track, 'j0');
    track.release('j0');
    expect(group(track).roster).toEqual([]);
  });
});
