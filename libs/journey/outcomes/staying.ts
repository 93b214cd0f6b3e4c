import { addDays, datesBetween } from '../time/spans.js';
import type { Asked } from './asked.js';
import { figureOf, type Figure } from './figure.js';
import { endOf, isPlanned, leftAt, type RecordedCourse } from './recorded-course.js';

const RETAINED_AT = [30, 60, 90] as const;

type Treated = RecordedCourse & { readonly treatedFrom: number };

export const treatedOf = (courses: readonly RecordedCourse[]): Treated[] =>
  courses.filter((course): course is Treated => course.treatedFrom !== null);

const daysTreated = (course: Treated, { calendar }: Asked): number =>
  Math.max(0, datesBetween(course.treatedFrom, leftAt(course)!, calendar));

/**
 * Of those who began treatment so long ago: who had not left unplanned before that day. A client who left as planned still counts as retained: whoever leaves
 * well after 45 days is no drop-out of the 60th (FHIR-OUTCOMES 4.4). A client on hold is in care.
 */
const retained = (treated: readonly Treated[], day: number, asked: Asked): Figure => {
  const all = treated.filter(({ treatedFrom }) => addDays(treatedFrom, day, asked.calendar) <= asked.now);
  const stayed = all.filter((course) => {
    const end = endOf(course);
    return !end || isPlanned(end) || daysTreated(course, asked) >= day;
  });
  return figureOf('retained', { of: all.length, n: stayed.length }, { day });
};

/** Minutes delivered of those owed, of all clients together. */
const delivered = (treated: readonly Treated[]): Figure => {
  const all = treated.filter(({ owedMinutes }) => owedMinutes > 0);
  const sum = (name: 'owedMinutes' | 'deliveredMinutes'): number =>
    all.reduce((minutes, one) => minutes + one[name], 0);
  const share = all.length === 0 ? null : sum('deliveredMinutes') / sum('owedMinutes');
  return figureOf('delivered', { of: all.length, n: all.length, share });
};

/** Retention, completion, length of stay and dose. */
export const staying = (courses: readonly RecordedCourse[], asked: Asked): Figure[] => {
  const treated = treatedOf(courses);
  const over = treated.filter((course) => endOf(course) !== null);
  const completed = over.filter((course) => endOf(course)!.because === 'completed');
  const days = (some: readonly Treated[]) => some.map((course) => daysTreated(course, asked));
  return [
    ...RETAINED_AT.map((day) => retained(treated, day, asked)),
    figureOf('completed', { of: over.length, n: completed.length, days: days(completed) }),
    figureOf('stayed', { of: treated.length, n: over.length, days: days(over) }),
    delivered(treated),
  ];
};
