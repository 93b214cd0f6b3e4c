import type { Calendar } from '../model/policy.js';
import { datesBetween } from '../time/spans.js';
import { medianOf } from './figure.js';
import type { RecordedCourse } from './recorded-course.js';
import { endOf } from './recorded-course.js';
import { shown } from './small-cells.js';

/** How far clients come, in this order. */
export const FUNNEL_STEPS = [
  'referred',
  'reached',
  'screened',
  'admitted',
  'planSigned',
  'completed',
] as const;

export type FunnelStepName = (typeof FUNNEL_STEPS)[number];

/** How many of a cohort have come as far as a step. */
export interface FunnelStep {
  readonly step: FunnelStepName;
  /** Null: fewer than eleven, and not none. */
  readonly n: number | null;
  /** Local days from the referral, of those who have come so far; null of fewer than eleven, and of the referral itself. */
  readonly medianDays: number | null;
}

const AT: Readonly<Record<FunnelStepName, (course: RecordedCourse) => number | null>> = {
  referred: ({ referredAt }) => referredAt,
  reached: ({ reachedAt }) => reachedAt,
  screened: ({ screenedAt }) => screenedAt,
  admitted: ({ admittedAt }) => admittedAt,
  planSigned: ({ treatedFrom }) => treatedFrom,
  completed: (course) => {
    const end = endOf(course);
    return end?.because === 'completed' && course.treatedFrom !== null ? end.at : null;
  },
};

/** When it came to that: who has come further has come so far, whatever nobody wrote down on the way. */
const cameTo = (course: RecordedCourse, index: number): number | null => {
  const at = FUNNEL_STEPS.slice(index).flatMap((step) => AT[step](course) ?? []);
  return at.length === 0 ? null : Math.min(...at);
};

/**
 * Of those who were referred in a period, how far they have come until now: a cohort, whatever else happened in the period. After a step that is
 * hidden all are: of so few nobody is told, either, that none went on.
 */
export const funnelOf = (courses: readonly RecordedCourse[], calendar: Calendar): FunnelStep[] => {
  let isHidden = false;
  return FUNNEL_STEPS.map((step, index) => {
    const days = courses.flatMap((course) => {
      const at = cameTo(course, index);
      return at === null ? [] : [Math.max(0, datesBetween(course.referredAt, at, calendar))];
    });
    isHidden ||= shown(days.length) === null;
    return {
      step,
      n: isHidden ? null : days.length,
      medianDays: step === 'referred' ? null : medianOf(days),
    };
  });
};
