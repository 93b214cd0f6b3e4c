import { expect, test } from '@jest/globals';
import { funnelOf } from '#journey/outcomes/funnel';
import { figuresOf } from '#journey/outcomes/figures';
import { asItStands, endOf } from '#journey/outcomes/recorded-course';
import { ASKED, COMPLETED, day, times } from './courses.js';

/** The last day of treatment is the 60th. */
const LAST = day(60);

test.each([
  ['before its last day', LAST - 1, null],
  ['on it', LAST, 'completed'],
] as const)('a discharge has ended the treatment %s or it has not', (_name, now, because) =>
  expect(endOf(asItStands(COMPLETED, now))?.because ?? null).toBe(because),
);

test('whose journey closed before the last day did not complete', () => {
  const left = { ...COMPLETED, closed: { at: day(58), because: 'droppedOut' as const } };
  expect(endOf(asItStands(left, day(200)))).toEqual(left.closed);
  const died = { ...COMPLETED, closed: { at: day(70), because: 'died' as const } };
  expect(asItStands(died, day(200))).toBe(died);
});

test('no figure counts what is to come', () => {
  const now = day(59);
  const courses = times(12, COMPLETED).map((course) => asItStands(course, now));
  expect(funnelOf(courses, ASKED.calendar).at(-1)).toMatchObject({ step: 'completed', n: 0 });
  const figures = figuresOf(courses, { ...ASKED, now });
  expect(figures.find(({ figure }) => figure === 'stayed')).toMatchObject({ of: 12, n: 0 });
});
