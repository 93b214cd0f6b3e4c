import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { EarliestArrival } from '#api/platform/deadline/earliest-arrival';

let clock: number;
let earliest: EarliestArrival;

beforeEach(() => {
  clock = 0;
  earliest = new EarliestArrival(() => clock);
});
afterEach(() => earliest.stop());

/** As the clock goes where the process runs: it hears something now and then. */
const runs = (ms: number): void => {
  for (const end = clock + ms; clock < end; clock += 100) earliest.now();
};

test('a process that runs sees a request when it arrives', () => {
  runs(5_000);
  expect(earliest.now()).toBe(5_000);
});

test('whatever a process sees that was frozen may have arrived as soon as it was', () => {
  runs(5_000);
  clock += 28_000;
  expect(earliest.now()).toBe(4_900);
  runs(900);
  expect(earliest.now()).toBe(4_900);
});

test('once it has caught up it sees a request when it arrives', () => {
  runs(5_000);
  clock += 28_000;
  runs(2_000);
  expect(earliest.now()).toBe(35_000);
});

test('frozen again before it had caught up', () => {
  runs(5_000);
  clock += 28_000;
  runs(300);
  clock += 60_000;
  expect(earliest.now()).toBe(4_900);
});
