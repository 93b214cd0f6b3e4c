import { describe, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import { EVERYTHING, scopeOf } from '#access/scope';
import { siteOf, sitesOf, worksEverywhere } from '#access/sites';
import type { Policy } from '#journey/model/policy';

const policy = (tracks: Policy['tracks']): Policy => ({ tracks }) as Policy;

const NEWEST = policy([
  { id: 'day', capacity: 1 },
  { id: 'north-day', capacity: 1, site: 'north' },
]);
const OLDER = policy([
  { id: 'north-day', capacity: 1, site: 'south' },
  { id: 'given-up', capacity: 1, site: 'north' },
]);
const SITES = sitesOf([NEWEST, OLDER]);

const person = (sites: string[], ...roles: StaffRole[]): Person => ({ id: 'p-1', roles, sites });

describe('the site of a track', () => {
  test('is as the newest policy that has the track says', () => {
    expect(siteOf('north-day', SITES)).toBe('north');
    expect(siteOf('given-up', SITES)).toBe('north');
  });

  test('is the main one where nothing is said, where nobody knows it, and where there is none', () => {
    expect([siteOf('day', SITES), siteOf('unheard-of', SITES), siteOf(null, SITES)]).toEqual([
      'main',
      'main',
      'main',
    ]);
  });

  test('who works at all of them is told from who does not', () => {
    expect(worksEverywhere(['main', 'north'], SITES)).toBe(true);
    expect(worksEverywhere(['main'], SITES)).toBe(false);
    expect(worksEverywhere(['north'], SITES)).toBe(false);
  });
});

describe('what of a list is seen', () => {
  test('by a supervisor of every site: everything', () => {
    expect(scopeOf(person(['main', 'north'], 'supervisor'), 'Journey', SITES)).toEqual(EVERYTHING);
  });

  test('by a coordinator of one site: the tracks of the site', () => {
    expect(scopeOf(person(['north'], 'coordinator'), 'Journey', SITES)).toEqual({
      tracks: { ids: ['north-day', 'given-up'], except: ['day'], others: false },
      own: null,
    });
  });

  test('by a clinician: their own, at their sites', () => {
    expect(scopeOf(person(['main'], 'clinician'), 'Journey', SITES)).toEqual({
      tracks: { ids: ['day'], except: ['north-day', 'given-up'], others: true },
      own: 'p-1',
      also: ['glass', 'onCall'],
    });
  });

  test('by a clinician who is a supervisor: all of the site', () => {
    expect(scopeOf(person(['main'], 'clinician', 'supervisor'), 'Journey', SITES)?.own).toBeNull();
  });

  test('by an auditor, and by who has no roles: none', () => {
    expect(scopeOf(person(['main'], 'auditor'), 'Journey', SITES)).toBeNull();
    expect(scopeOf(person(['main']), 'Journey', SITES)).toBeNull();
  });

  test('by who works nowhere: nothing of it', () => {
    expect(scopeOf(person([], 'supervisor'), 'Journey', SITES)?.tracks).toMatchObject({
      ids: [],
      others: false,
    });
  });
});
