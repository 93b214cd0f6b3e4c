import { describe, expect, test } from '@jest/globals';
import { inLine } from '#track/rules/line';
import type { TrackSetting } from '#track/state';
import { PureTrack } from './pure-track.js';

const order = (track: PureTrack): string[] => inLine(track.state).map(({ journeyId }) => journeyId);

/** Two seats: both taken, and `c` waits alone; then one is free, and is offered to `c`. */
const offered = (): PureTrack => {
  const track = new PureTrack();
  track.ask('a');
  track.ask('b');
  track.ask('c');
  track.release('a');
  expect(Object.keys(track.state.offers)).toEqual(['c']);
  return track;
};

describe('A3: no seat stands free while anybody waits and can be asked', () => {
  test('who declined is asked again as soon as they say that they wait still', () => {
    const track = offered();
    track.send('c', track.request({ wish: 'decline', offer: track.state.offers['c']!.number }));
    expect(track.state.offers).toEqual({});
    expect(track.send('c', track.request({ wish: 'ready' }))).toBe('waiting');
    expect(Object.keys(track.state.offers)).toEqual(['c']);
  });

  test('so is who let two offers lapse', () => {
    const track = offered();
    const lapse = () =>
      track.send('c', track.request({ wish: 'lapse', offer: track.state.offers['c']!.number }));
    lapse();
    lapse();
    expect(track.state.offers).toEqual({});
    track.send('c', track.request({ wish: 'ready' }));
    expect(Object.keys(track.state.offers)).toEqual(['c']);
  });

  test('said by somebody who has a seat it changes nothing', () => {
    const track = offered();
    const before = track.state;
    track.send('b', track.request({ wish: 'ready' }));
    expect(track.state).toEqual(before);
  });
});

describe('H1: a free seat is first for who has a higher priority', () => {
  /** One seat, free: `p`, pregnant and injecting, has declined it. */
  const declined = (setting: Partial<TrackSetting> = { freeSeatFirstTo: 'higherPriority' }): PureTrack => {
    const track = new PureTrack({ capacity: 1, ...setting });
    track.ask('a');
    track.ask('p', 'pregnantInjecting');
    track.release('a');
    track.answer('p', 'decline');
    expect(track.offered).toEqual([]);
    return track;
  };

  test('who passed on one is asked again before a newcomer of a lower priority has it', () => {
    const track = declined();
    expect(track.ask('n')).toBe('waiting');
    expect(track.offered).toEqual(['p']);
    track.answer('p', 'accept');
    expect(Object.keys(track.state.taken)).toEqual(['p']);
    expect(order(track)).toEqual(['n']);
  });

  test('declined once more, it is the newcomer’s: nobody is asked for ever', () => {
    const track = declined();
    track.ask('n');
    track.answer('p', 'decline');
    expect(track.offered).toEqual(['n']);
  });

  test('a newcomer of the same priority, or a higher one, has it at once', () => {
    expect(declined().ask('n', 'pregnantInjecting')).toBe('granted');
    const track = new PureTrack({ capacity: 1, freeSeatFirstTo: 'higherPriority' });
    track.ask('a');
    track.ask('s');
    track.release('a');
    track.answer('s', 'decline');
    expect(track.ask('p', 'pregnant')).toBe('granted');
  });

  test('of several free seats one stays for each who is asked, and the others are the newcomers’', () => {
    const track = declined();
    track.tell({ name: 'changeSetting', setting: { ...track.state.setting, capacity: 3 } });
    track.answer('p', 'decline');
    expect(track.ask('n')).toBe('granted');
    expect(track.ask('m')).toBe('granted');
    expect(track.ask('o')).toBe('waiting');
    expect(track.offered).toEqual(['p']);
  });

  test('moved in with a seat, somebody keeps it', () => {
    const track = declined();
    expect(track.want('n', { wish: 'seat', priority: 'standard', held: true })).toBe('granted');
  });

  test('under a policy that does not say so it is the newcomer’s at once', () => {
    expect(declined({}).ask('n')).toBe('granted');
  });
});

describe('A4: another priority', () => {
  test('moves the place in line, and keeps who came first', () => {
    const track = new PureTrack();
    for (const one of ['a', 'b', 'c', 'd', 'e']) track.ask(one);
    expect(order(track)).toEqual(['c', 'd', 'e']);
    track.send('e', track.request({ wish: 'rank', priority: 'pregnant' }));
    expect(order(track)).toEqual(['e', 'c', 'd']);
    track.send('d', track.request({ wish: 'rank', priority: 'pregnant' }));
    expect(order(track)).toEqual(['d', 'e', 'c']);
  });
});
