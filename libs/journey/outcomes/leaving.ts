import { addDays, datesBetween } from '../time/spans.js';
import type { Asked } from './asked.js';
import { figureOf, type Figure } from './figure.js';
import type { RecordedCourse } from './recorded-course.js';

const READMITTED_WITHIN = 90;

type Discharged = RecordedCourse & { readonly discharged: NonNullable<RecordedCourse['discharged']> };

/**
 * Of those who were discharged alive and whose follow-up of that day was tried or is due: how many were reached by the end of that local day. Who was reached
 * later was not followed up within those days.
 */
const followedUp = (all: readonly Discharged[], day: number, { now, calendar }: Asked): Figure => {
  const due = all.filter(({ discharged, closed, followUps }) => {
    if (String(day) in followUps) return true;
    const at = addDays(discharged.at, day, calendar);
    // A client who came back, or died, before the day needed no follow-up.
    return at <= now && !(closed && closed.at < at);
  });
  const reached = due.filter(({ discharged, followUps }) => {
    const at = followUps[day] ?? null;
    return at !== null && datesBetween(discharged.at, at, calendar) <= day;
  });
  return figureOf('followedUp', { of: due.length, n: reached.length }, { day });
};

const readmitted = (all: readonly Discharged[], { now, calendar }: Asked): Figure => {
  const long = all.filter(({ discharged }) => addDays(discharged.at, READMITTED_WITHIN, calendar) <= now);
  const days = long.flatMap(({ discharged, readmittedAt }) => {
    const after = readmittedAt === null ? null : datesBetween(discharged.at, readmittedAt, calendar);
    return after !== null && after <= READMITTED_WITHIN ? [after] : [];
  });
  return figureOf('readmitted', { of: long.length, n: days.length, days }, { day: READMITTED_WITHIN });
};

/** Follow-ups, and readmissions soon after the discharge. */
export const leaving = (courses: readonly RecordedCourse[], asked: Asked): Figure[] => {
  const all = courses.filter(
    (course): course is Discharged => course.discharged !== null && course.discharged.because !== 'died',
  );
  return [...asked.followUpDays.map((day) => followedUp(all, day, asked)), readmitted(all, asked)];
};
