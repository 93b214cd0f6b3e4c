import { midnightOf } from '../sessions/local-days.js';
import { DAY, localDate } from '../time/local-time.js';
import { addDays, datesBetween } from '../time/spans.js';
import type { Asked } from './asked.js';
import { figureOf, type Figure } from './figure.js';
import type { RecordedCourse } from './recorded-course.js';

/**
 * Days after the admission, that day included, in which a first session counts as initiation; and days after it in which two more days with a session count as
 * engagement (eCQM CMS137).
 */
const INITIATED_WITHIN = 14;
const ENGAGED_WITHIN = 34;

/**
 * Days from waiting for a seat to the admission. A client who had a seat the same day did not wait: they are on the list only because every client asks a
 * track.
 */
const waited = (courses: readonly RecordedCourse[], { calendar }: Asked): Figure => {
  const since = courses.flatMap(({ waitlistedAt, admittedAt }) =>
    waitlistedAt === null
      ? []
      : [admittedAt === null ? null : datesBetween(waitlistedAt, admittedAt, calendar)],
  );
  const all = since.filter((waits) => waits !== 0);
  const days = all.filter((waits) => waits !== null);
  return figureOf('waited', { of: all.length, n: days.length, days });
};

/** For clients admitted long enough ago for both figures: on which days after the admission their first days with a session were. */
const sinceAdmission = (courses: readonly RecordedCourse[], { now, calendar }: Asked): number[][] =>
  courses
    .filter(({ admittedAt, byWeeks }) => {
      if (admittedAt === null || byWeeks) return false;
      return addDays(admittedAt, INITIATED_WITHIN + ENGAGED_WITHIN - 1, calendar) <= now;
    })
    .map(({ admittedAt, firstDays }) => {
      const admitted = midnightOf(localDate(admittedAt!, calendar));
      return firstDays.map((date) => (midnightOf(date) - admitted) / DAY);
    });

const isInitiated = ([first]: readonly number[]): boolean => first !== undefined && first < INITIATED_WITHIN;

/** Whether two more days with a session followed, the second of them at most so many days after the first session. */
const isEngaged = (days: readonly number[]): boolean =>
  isInitiated(days) && days.length >= 3 && days[2]! - days[0]! <= ENGAGED_WITHIN;

/** Initiation and engagement, IET-like: by sessions here alone, without the claims and the diagnosis of the plan measure. */
export const coming = (courses: readonly RecordedCourse[], asked: Asked): Figure[] => {
  const all = sinceAdmission(courses, asked);
  const initiated = all.filter(isInitiated);
  return [
    waited(courses, asked),
    figureOf(
      'initiated',
      { of: all.length, n: initiated.length, days: initiated.map(([first]) => first!) },
      { day: INITIATED_WITHIN },
    ),
    figureOf('engaged', { of: all.length, n: all.filter(isEngaged).length }, { day: ENGAGED_WITHIN }),
  ];
};
