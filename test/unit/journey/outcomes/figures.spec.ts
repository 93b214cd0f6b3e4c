import { describe, expect, test } from '@jest/globals';
import { figuresOf } from '#journey/outcomes/figures';
import { FIGURES, type Figure } from '#journey/outcomes/figure';
import type { RecordedCourse } from '#journey/outcomes/recorded-course';
import { ASKED, COMPLETED, date, day, REFERRED, times, TREATED } from './courses.js';

const MANY = 20;
const found = (
  courses: readonly RecordedCourse[],
  figure: Figure['figure'],
  of: Partial<Figure> = {},
  now = ASKED.now,
) => {
  const all = figuresOf(courses, { ...ASKED, now });
  const one = all.filter((some) => some.figure === figure && (of.day === undefined || some.day === of.day));
  const [picked] = one.filter(({ instrument }) => (of.instrument ?? instrument) === instrument);
  const { n, of: many, share, medianDays } = picked!;
  return [n, many, share, medianDays];
};
const gone = (because: 'droppedOut' | 'transferred' | 'died', on: number, lastCame = on): RecordedCourse => ({
  ...TREATED,
  ...{ discharged: { at: day(on), because }, lastCameAt: day(lastCame) },
});

test('each figure is there, in one order, whoever there is', () => {
  const names = figuresOf([], ASKED).map(({ figure }) => figure);
  expect(new Set(names)).toEqual(new Set(FIGURES));
  expect(names).toHaveLength(3 + 3 + 3 + 2 + 2 * 4 + 3 + 1);
});

test('waited: from the waitlist to the admission', () => {
  const waiting = { ...REFERRED, waitlistedAt: day(3) };
  const courses = [
    ...times(MANY, { ...waiting, admittedAt: day(12) }),
    ...times(12, waiting),
    // Had a seat at once.
    ...times(13, { ...waiting, admittedAt: day(3, 2) }),
    TREATED,
  ];
  expect(found(courses, 'waited')).toEqual([20, 32, 0.625, 9]);
});

describe('initiated and engaged (IET-like)', () => {
  const came = (...days: number[]): RecordedCourse => ({ ...TREATED, firstDays: days.map(date) });

  test('a first day within 14 of the admission, two more within 34 of it', () => {
    const courses = [
      ...times(MANY, came(18, 30, 52)),
      // A day late each.
      ...times(11, came(18, 30, 53)),
      ...times(12, came(19, 20, 21)),
      ...times(13, came()),
    ];
    expect(found(courses, 'initiated')).toEqual([31, 56, 0.554, 13]);
    expect(found(courses, 'engaged')).toEqual([20, 56, 0.357, null]);
  });

  test('of whom it can be said: 47 days ago, and by sessions', () => {
    const courses = [...times(MANY, came(6, 7, 8)), ...times(MANY, { ...TREATED, byWeeks: true })];
    expect(found(courses, 'engaged', {}, day(5 + 47))).toEqual([20, 20, 1, null]);
    expect(found(courses, 'engaged', {}, day(5 + 47, -1))).toEqual([0, 0, null, null]);
  });
});

describe('retained', () => {
  test('is who has not left unplanned before the day; of who dropped out the last session counts', () => {
    const courses = [
      ...times(MANY, COMPLETED),
      ...times(11, TREATED),
      ...times(12, gone('droppedOut', 80, 39)),
      ...times(13, gone('transferred', 20)),
      ...times(14, gone('died', 50)),
    ];
    expect(found(courses, 'retained', { day: 30 })).toEqual([58, 70, 0.829, null]);
    expect(found(courses, 'retained', { day: 60 })).toEqual([44, 70, 0.629, null]);
  });

  test('is asked of who began so long ago', () => {
    const courses = [...times(MANY, TREATED), ...times(MANY, { ...TREATED, treatedFrom: day(11) })];
    expect(found(courses, 'retained', { day: 90 }, day(100))).toEqual([20, 20, 1, null]);
  });
});

test('completed and stayed: of treatments that are over, with how long they were', () => {
  const courses = [
    ...times(MANY, COMPLETED),
    ...times(12, gone('droppedOut', 40, 28)),
    ...times(30, TREATED),
  ];
  expect(found(courses, 'completed')).toEqual([20, 32, 0.625, 50]);
  expect(found(courses, 'stayed')).toEqual([32, 62, 0.516, 50]);
  expect(found([...times(30, gone('droppedOut', 40, 28))], 'stayed')).toEqual([30, 30, 1, 18]);
});

test('an ending after the discharge leaves the discharge what it was', () => {
  const course: RecordedCourse = { ...COMPLETED, closed: { at: day(70), because: 'died' } };
  expect(found(times(MANY, course), 'completed')).toEqual([20, 20, 1, 50]);
});

test('delivered: minutes of all together, of whoever is owed some', () => {
  const courses = [
    ...times(MANY, { ...TREATED, owedMinutes: 600, deliveredMinutes: 540 }),
    ...times(MANY, { ...TREATED, owedMinutes: 200, deliveredMinutes: 20 }),
    ...times(MANY, TREATED),
  ];
  expect(found(courses, 'delivered')).toEqual([40, 40, 0.7, null]);
});

test('steps up that stand, and steps down', () => {
  const changed = (...changes: (readonly [RecordedCourse['tierChanges'][number]['because'], number])[]) => ({
    ...TREATED,
    tierChanges: changes.map(([because, on]) => ({ because, at: day(on) })),
  });
  const courses = [
    ...times(MANY, changed(['relapse', 15], ['taper', 40])),
    ...times(11, changed(['relapse', 16], ['reversal', 17])),
    ...times(12, changed(['taper', 26], ['clinician', 34])),
    ...times(13, TREATED),
  ];
  expect(found(courses, 'steppedUp')).toEqual([32, 56, 0.571, 5]);
  expect(found(courses, 'steppedDown')).toEqual([32, 56, 0.571, 30]);
});

describe('an instrument', () => {
  const took = (...totals: (readonly [day: number, total: number])[]): RecordedCourse => ({
    ...TREATED,
    results: totals.map(([on, total]) => ({ instrument: 'PHQ-9' as const, takenAt: day(on), total })),
  });

  test('is measured at both ends, better or worse by its reliable change, and responded to by half', () => {
    const courses = [
      // The last of the baseline's days counts, and the last of all.
      ...times(MANY, took([-4, 22], [8, 16], [17, 14], [20, 3], [45, 7])),
      ...times(11, took([12, 10], [30, 15])),
      ...times(12, took([12, 9], [30, 4])),
      // Too near, too early, too late.
      ...times(13, took([12, 9], [25, 4])),
      ...times(14, took([-5, 9], [40, 4])),
      ...times(15, took([18, 9], [40, 4])),
    ];
    const phq9 = { instrument: 'PHQ-9' };
    expect(found(courses, 'measured', phq9)).toEqual([43, 85, 0.506, 18]);
    expect(found(courses, 'better', phq9)).toEqual([32, 43, 0.744, null]);
    expect(found(courses, 'worse', phq9)).toEqual([11, 43, 0.256, null]);
    // 9 is below what one can respond from.
    expect(found(courses, 'responded', phq9)).toEqual([20, 31, 0.645, null]);
    expect(found(courses, 'measured', { instrument: 'GAD-7' })).toEqual([0, 85, 0, null]);
  });
});

describe('after the discharge', () => {
  test('followed up: of who was tried, or is late', () => {
    const tried = (followUps: RecordedCourse['followUps'], closed: RecordedCourse['closed'] = null) => ({
      ...{ ...COMPLETED, followUps, closed },
    });
    const courses = [
      ...times(MANY, tried({ 7: day(67, 13), 30: null })),
      // Reached on the eighth day: not within seven.
      ...times(15, tried({ 7: day(68), 30: null })),
      ...times(11, tried({})),
      // Came back before the day: nobody to follow up.
      ...times(12, tried({}, { at: day(64), because: 'readmitted' })),
      // Closed with the last of them, before the day it was due.
      ...times(13, tried({ 7: day(61), 30: day(90), 90: day(146) }, { at: day(146), because: 'completed' })),
      ...times(14, gone('died', 30)),
    ];
    expect(found(courses, 'followedUp', { day: 7 })).toEqual([33, 59, 0.559, null]);
    expect(found(courses, 'followedUp', { day: 30 })).toEqual([13, 59, 0.22, null]);
    expect(found(courses, 'followedUp', { day: 90 }, day(149))).toEqual([13, 13, 1, null]);
  });

  test('readmitted: within 90 days, of whom 90 days have passed', () => {
    const courses = [
      ...times(MANY, { ...COMPLETED, readmittedAt: day(72) }),
      ...times(11, { ...COMPLETED, readmittedAt: day(151) }),
      ...times(12, COMPLETED),
    ];
    expect(found(courses, 'readmitted')).toEqual([20, 43, 0.465, 12]);
    expect(found(courses, 'readmitted', {}, day(149))).toEqual([0, 0, null, null]);
  });
});
