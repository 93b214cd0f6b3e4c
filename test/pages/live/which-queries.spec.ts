import { mock } from 'node:test';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Gather } from '../../../apps/web/live/gather.js';
import { CHANGED_BY_A_MERGE } from '../../../apps/web/merges/changed-by-a-merge.js';
import { toldOf, type Told } from '../../../apps/web/live/told.js';
import { concerns } from '../../../apps/web/live/which-queries.js';

const ofMerge: Told = { event: 'merge', mergeId: 'm' };
const ofJourney = (journeyId: string): Told => ({ event: 'journey', journeyId, seq: 4, types: [] });

describe('what is asked anew after what was told', () => {
  test.each<[string, Told, readonly unknown[], boolean]>([
    ['a journey: itself', ofJourney('a.1'), ['journey', 'a.1', 'timeline'], true],
    ['a journey: no other', ofJourney('a.1'), ['journey', 'b.1'], false],
    ['a journey: every list, as it may be in any', ofJourney('a.1'), ['caseload', {}], true],
    ['a journey: not who is signed in', ofJourney('a.1'), ['me'], false],
    ['a track: itself', { event: 'track', trackId: 't' }, ['track', 't'], true],
    ['a track: its waitlist', { event: 'track', trackId: 't' }, ['board', 't'], true],
    ['a track: a group of it', { event: 'track', trackId: 't' }, ['group', 't', 'morning'], true],
    ['a track: the list of all groups', { event: 'track', trackId: 't' }, ['groups'], true],
    ['a track: no group of another', { event: 'track', trackId: 't' }, ['group', 'u', 'morning'], false],
    ['a track: no journey', { event: 'track', trackId: 't' }, ['journey', 'a.1'], false],
    ['a track: what its site is asked', { event: 'track', trackId: 't' }, ['tasks', 'ofSites'], true],
    ['a policy: the list of versions', { event: 'policy', version: '2027.1' }, ['policies'], true],
    ['a policy: itself', { event: 'policy', version: '2027.1' }, ['policy', '2027.1'], true],
    ['a policy: no other', { event: 'policy', version: '2027.1' }, ['policy', '2026.3'], false],
    ['a policy: what tracks and tiers are called', { event: 'policy', version: '2027.1' }, ['program'], true],
    ['a merge: the list of them', ofMerge, ['merges', 'all', 'proposed'], true],
    ['a merge: what waits for a signature, which stands beside Today', ofMerge, ['tasks', 'counts'], true],
    ['a merge: no policy', ofMerge, ['policies'], false],
    ['something missed: all that may change', { event: 'missed' }, ['tasks'], true],
    ['something missed: nothing that is set', { event: 'missed' }, ['program'], false],
    ['signed out: nothing, as it would be refused', { event: 'signedOut' }, ['tasks'], false],
  ])('%s', (_, told, key, expected) => {
    expect(concerns(told, key)).toBe(expected);
  });

  test('a step of a colleague has read anew what one of their own has', () => {
    expect(CHANGED_BY_A_MERGE.filter((key) => !concerns(ofMerge, key))).toEqual([]);
  });

  test('what is told is read, and what is not known is nothing', () => {
    const data = JSON.stringify({ journeyId: 'a.1', seq: 7, types: ['referred'], by: 'x' });
    expect(toldOf('journey', data)).toEqual({
      event: 'journey',
      journeyId: 'a.1',
      seq: 7,
      types: ['referred'],
    });
    expect(toldOf('policy', '{"version":"2027.1","status":"draft"}')).toEqual({
      event: 'policy',
      version: '2027.1',
    });
    expect(toldOf('merge', '{"mergeId":"m","step":"signed"}')).toEqual(ofMerge);
    expect(toldOf('missed', '')).toEqual({ event: 'missed' });
    expect(toldOf('weather', '{}')).toBeNull();
  });
});

describe('many events are one look', () => {
  beforeEach(() =>
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-12-09T14:41:00Z') }),
  );
  afterEach(() => mock.timers.reset());

  test('300 ms after the first of them, and every 2 s at most', () => {
    const looks: number[] = [];
    const gather = new Gather((told) => looks.push(told.length));
    for (const id of ['a.1', 'b.1', 'c.1']) gather.take(ofJourney(id));
    mock.timers.tick(299);
    expect(looks).toEqual([]);
    mock.timers.tick(1);
    expect(looks).toEqual([3]);
    gather.take(ofJourney('d.1'));
    mock.timers.tick(1_999);
    expect(looks).toEqual([3]);
    mock.timers.tick(1);
    expect(looks).toEqual([3, 1]);
  });
});
