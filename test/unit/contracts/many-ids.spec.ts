import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { journeyQuery } from '#contracts/http/journey-list';

const faultsOf = (ids: unknown): string[] =>
  (journeyQuery.safeParse({ ids }).error?.issues ?? []).map(({ message }) => message);
const some = (count: number): string[] => Array.from({ length: count }, () => `${randomUUID()}.1`);

test('up to 50 journeys are asked for by their ids', () => {
  expect([faultsOf(some(1)[0]), faultsOf(some(50))]).toEqual([[], []]);
});

test('who asks for 51 is told how many may be asked', () => {
  expect(faultsOf(some(51))).toEqual(['must be ids of journeys, 50 at most']);
});

test('what is no id is told as such', () => {
  for (const ids of ['x', [...some(2), 'x']])
    expect(faultsOf(ids)).toEqual(['must be a journey id: a client id, a dot and a number']);
});
