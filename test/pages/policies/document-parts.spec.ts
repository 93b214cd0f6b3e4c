import { expect, test } from '@jest/globals';
import { documentParts, type Document } from '../../../apps/web/policies/document-parts.js';
import { differingParts, mergedParts } from '../../../apps/web/forms/parts-of-two.js';

const BASE: Document & { readonly clocks: object } = {
  version: '1',
  ageOfConsent: 18,
  clocks: { reviewDays: 30, screenHours: 24 },
  tiers: [{ id: 'T3' }, { id: 'T2' }],
  seats: { by: 'tracks' },
};
const MINE: Document = {
  ...BASE,
  version: '2',
  ageOfConsent: 17,
  clocks: { ...BASE.clocks, reviewDays: 21 },
};
const THEIRS: Document = {
  ...{ version: '3', ageOfConsent: 16, clocks: { reviewDays: 30, screenHours: 48, askAgain: true } },
  tiers: [{ id: 'T3' }],
};

const parts = documentParts(BASE, MINE, THEIRS);
const differences = differingParts(parts, BASE, MINE, THEIRS).map(
  ({ part: { id }, changedBy }) => [id, changedBy] as const,
);

test('documents differ in their smallest places, a list in one, and the name is no part of what they say', () => {
  expect(differences).toEqual([
    ['ageOfConsent', 'both'],
    ['clocks.reviewDays', 'me'],
    ['clocks.screenHours', 'them'],
    ['clocks.askAgain', 'them'],
    ['tiers', 'them'],
    ['seats', 'them'],
  ]);
  expect(documentParts(BASE, BASE, BASE)).toEqual([]);
});

test('what is taken of theirs comes in, what they have taken out goes, and the rest of mine stays', () => {
  const taken = ['clocks.screenHours', 'clocks.askAgain', 'seats', 'tiers'];
  expect(mergedParts(parts, MINE, THEIRS, taken)).toEqual({
    ...{ version: '2', ageOfConsent: 17, tiers: [{ id: 'T3' }] },
    clocks: { reviewDays: 21, screenHours: 48, askAgain: true },
  });
  expect(mergedParts(parts, MINE, THEIRS, [])).toEqual(MINE);
});
