import { expect, test } from '@jest/globals';
import { funnelOf } from '#journey/outcomes/funnel';
import type { RecordedCourse } from '#journey/outcomes/recorded-course';
import { ASKED, COMPLETED, day, REFERRED, times, TREATED } from './courses.js';

const stepsOf = (courses: readonly RecordedCourse[]) =>
  funnelOf(courses, ASKED.calendar).map(({ step, n, medianDays }) => [step, n, medianDays]);

test('how many of those referred came how far, and on which local day', () => {
  const courses = [
    ...times(20, REFERRED),
    ...times(15, { ...REFERRED, reachedAt: day(2) }),
    ...times(14, TREATED),
    ...times(12, COMPLETED),
    // Discharged otherwise: the plan was signed, and nothing completed.
    ...times(3, { ...TREATED, discharged: { at: day(20), because: 'droppedOut' as const } }),
  ];
  expect(stepsOf(courses)).toEqual([
    ['referred', 64, null],
    ['reached', 44, 1],
    ['screened', 29, 3],
    ['admitted', 29, 5],
    ['planSigned', 29, 10],
    ['completed', 12, 60],
  ]);
});

test('who has come further has come so far, whatever nobody wrote down on the way', () => {
  const courses = times(11, { ...REFERRED, admittedAt: day(4), treatedFrom: day(9) });
  expect(stepsOf(courses).map(([step, n, days]) => [step, n, days])).toEqual([
    ['referred', 11, null],
    ['reached', 11, 4],
    ['screened', 11, 4],
    ['admitted', 11, 4],
    ['planSigned', 11, 9],
    ['completed', 0, null],
  ]);
});

test('the evening before is a day ago', () => {
  const courses = times(11, { ...REFERRED, referredAt: day(0, 13), reachedAt: day(1, -1) });
  expect(stepsOf(courses)[1]).toEqual(['reached', 11, 1]);
});

test('a step that few have come to is hidden, with its days', () => {
  const courses = [...times(20, REFERRED), ...times(10, COMPLETED)];
  expect(stepsOf(courses).map(([, n]) => n)).toEqual([30, null, null, null, null, null]);
});

test('of few nobody is told, either, that none went on', () => {
  expect(stepsOf(times(10, TREATED)).map(([, n]) => n)).toEqual([null, null, null, null, null, null]);
});

test('a discharge that ended no treatment completes nothing', () => {
  const courses = times(11, { ...REFERRED, closed: { at: day(3), because: 'completed' as const } });
  expect(stepsOf(courses).at(-1)).toEqual(['completed', 0, null]);
});
