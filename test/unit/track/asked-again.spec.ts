import { describe, expect, test } from '@jest/globals';
import { inLine } from '#track/rules/line';
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
