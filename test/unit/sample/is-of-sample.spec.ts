import { expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';
import { isOfSample } from '#sample/load-sample';
import { mostInGroup, samplePolicy } from '#sample/policy';

const SAMPLE = samplePolicy();
const { groups: bounds, ...withoutGroups } = SAMPLE;

test.each<[string, Policy, boolean]>([
  ['what npm start runs by', SAMPLE, true],
  ['one with larger groups', { ...SAMPLE, groups: { ...bounds!, max: 15 } }, true],
  ['the default one, which has no second site', loadDefaultPolicy(), false],
  ['one without groups', withoutGroups, false],
  [
    'one with groups of fewer than the morning group has',
    { ...SAMPLE, groups: { ...bounds!, max: 7 } },
    false,
  ],
  [
    'one whose full track has other seats',
    { ...SAMPLE, tracks: SAMPLE.tracks.map((track) => ({ ...track, capacity: track.capacity + 1 })) },
    false,
  ],
])('the sample is loaded under %s: %#', (_, policy, is) => {
  expect(isOfSample(policy)).toBe(is);
});

test('a group of the sample has as many places as its policy lets it have', () => {
  expect(mostInGroup({ ...SAMPLE, groups: { ...bounds!, max: 9 } })).toBe(9);
  expect(() => mostInGroup(withoutGroups)).toThrow('The policy has no groups.');
});
