import { describe, expect, test } from '@jest/globals';
import { offersToTell } from '#track/track';
import { inLine } from '#track/rules/line';
import { trackViewOf } from '#track/view';
import { PureTrack, SETTING } from './pure-track.js';

const full = (): PureTrack => {
  const track = new PureTrack();
  expect([track.ask('a'), track.ask('b')]).toEqual(['granted', 'granted']);
  return track;
};

describe('R-WAITLIST: asking', () => {
  test('a free seat is given at once; after the last, everybody waits', () => {
    const track = full();
    expect(track.ask('c')).toBe('waiting');
    expect(trackViewOf(track.state)).toMatchObject({ taken: 2, free: 0, waitlist: [{ journeyId: 'c' }] });
  });

  test('who has a seat already, from before they were moved in, keeps it in a full track; nobody else is let in for it', () => {
    const track = full();
    const held = track.request({ wish: 'seat', priority: 'standard', held: true });
    expect(track.send('c', held)).toBe('granted');
    expect(track.send('c', held)).toBe('granted');
    expect(track.ask('d')).toBe('waiting');
    track.release('a');
    expect(trackViewOf(track.state)).toMatchObject({
      ...{ taken: 2, free: 0, offers: [] },
      waitlist: [{ journeyId: 'd' }],
    });
  });

  test('asked twice, a journey has one seat, and one place', () => {
    const track = full();
    expect([track.ask('a'), track.ask('c'), track.ask('c')]).toEqual(['granted', 'waiting', 'waiting']);
    expect(trackViewOf(track.state)).toMatchObject({ taken: 2, waitlist: [{ journeyId: 'c' }] });
  });

  test('a request that comes again after its journey left does not bring it back', () => {
    const track = new PureTrack();
    const asked = track.request({ wish: 'seat', priority: 'standard' });
    track.send('a', asked);
    track.release('a');
    expect(track.send('a', asked)).toBe('noted');
    expect(track.state.taken).toEqual({});
  });

  test('but it may ask anew', () => {
    const track = new PureTrack();
    track.ask('a');
    track.release('a');
    expect(track.ask('a')).toBe('granted');
  });
});

describe('R-WAITLIST: the line', () => {
  test('by priority, inside a priority first come', () => {
    const track = full();
    track.ask('c');
    track.ask('d', 'injecting');
    track.ask('e', 'pregnantInjecting');
    track.ask('f', 'injecting');
    expect(inLine(track.state).map(({ journeyId }) => journeyId)).toEqual(['e', 'd', 'f', 'c']);
    expect(trackViewOf(track.state).waitlist[0]).toMatchObject({
      position: 1,
      priority: 'pregnantInjecting',
    });
  });

  test('a freed seat is offered to the next and held for them', () => {
    const track = full();
    track.ask('c');
    track.ask('d', 'pregnant');
    track.release('a');
    expect(track.offered).toEqual(['d']);
    expect(trackViewOf(track.state)).toMatchObject({ taken: 1, free: 0 });
    expect(track.ask('e', 'pregnantInjecting')).toBe('waiting');
  });

  test('accepted, the seat is theirs', () => {
    const track = full();
    track.ask('c');
    track.release('a');
    track.answer('c', 'accept');
    expect(track.offered).toEqual([]);
    expect(Object.keys(track.state.taken)).toEqual(['b', 'c']);
  });

  test('declined, it goes on to the one after; who declined is asked when another seat becomes free', () => {
    const track = full();
    track.ask('c');
    track.ask('d');
    track.release('a');
    track.answer('c', 'decline');
    expect(track.offered).toEqual(['d']);
    track.release('b');
    expect(track.offered).toEqual(['d', 'c']);
  });

  test('declined by everybody, the seat is free for whoever asks', () => {
    const track = full();
    track.ask('c');
    track.release('a');
    track.answer('c', 'decline');
    expect(trackViewOf(track.state)).toMatchObject({ free: 1, waitlist: [{ passedOver: true }] });
    expect(track.ask('d')).toBe('granted');
  });

  test('lapsed, it goes on to the one after; the place is kept for one more offer, then it is the end of the line', () => {
    const track = full();
    track.ask('c');
    track.ask('d');
    track.ask('e');
    track.release('a');
    track.answer('c', 'lapse');
    expect(track.offered).toEqual(['d']);
    expect(inLine(track.state).map(({ journeyId }) => journeyId)).toEqual(['c', 'e']);
    track.release('b');
    expect(track.offered).toEqual(['d', 'c']);
    track.answer('c', 'lapse');
    expect(track.offered).toEqual(['d', 'e']);
    track.ask('f');
    expect(inLine(track.state).map(({ journeyId }) => journeyId)).toEqual(['c', 'f']);
    track.answer('e', 'accept');
    track.release('e');
    expect(track.offered).toEqual(['d', 'c']);
  });

  test('the only one in line has the second offer at once, and no third', () => {
    const track = full();
    track.ask('c');
    track.release('a');
    track.answer('c', 'lapse');
    expect(track.offered).toEqual(['c']);
    track.answer('c', 'lapse');
    expect(track.offered).toEqual([]);
    track.release('b');
    expect(track.offered).toEqual(['c']);
  });

  test('an answer to an offer that is over changes nothing', () => {
    const track = full();
    track.ask('c');
    track.release('a');
    const { number } = track.state.offers['c']!;
    track.answer('c', 'decline');
    const { seq } = track.state;
    track.want('c', { wish: 'accept', offer: number });
    expect(track.state.seq).toBe(seq);
  });

  test('who withdraws with an open offer gives it to the next', () => {
    const track = full();
    track.ask('c');
    track.ask('d');
    track.release('a');
    track.release('c');
    expect(track.offered).toEqual(['d']);
  });
});

describe('telling the journeys', () => {
  test('an offer is told once; one to a journey that does not run goes to the next', () => {
    const track = full();
    track.ask('c');
    track.ask('d');
    track.release('a');
    const [first] = offersToTell(track.state);
    track.tell({ name: 'told', journeyId: 'c', offer: first!.offer, running: false });
    const [second, ...others] = offersToTell(track.state);
    expect([second!.journeyId, others]).toEqual(['d', []]);
    track.tell({ name: 'told', journeyId: 'd', offer: second!.offer, running: true });
    expect(offersToTell(track.state)).toEqual([]);
    expect(track.offered).toEqual(['d']);
  });
});

describe('the policy changes', () => {
  test('more seats are offered to those who wait', () => {
    const track = full();
    track.ask('c');
    track.tell({ name: 'changeSetting', setting: { ...SETTING, capacity: 3 } });
    expect(track.offered).toEqual(['c']);
  });

  test('fewer seats take none from anybody, and are given to nobody', () => {
    const track = full();
    track.tell({ name: 'changeSetting', setting: { ...SETTING, capacity: 1 } });
    expect(trackViewOf(track.state)).toMatchObject({ taken: 2, free: 0 });
    track.ask('c');
    track.release('a');
    expect(track.offered).toEqual([]);
    track.release('b');
    expect(track.offered).toEqual(['c']);
  });

  test('the same setting again is no event', () => {
    const track = full();
    const { seq } = track.state;
    track.tell({ name: 'changeSetting', setting: { ...SETTING } });
    expect(track.state.seq).toBe(seq);
  });
});
