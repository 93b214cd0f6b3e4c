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
  /** Null if it is from 1 to 10, or if an earlier step is hidden. */
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

/** When the client came to that step; null if they did not. A client who came to a later step has come to this one, whatever nobody wrote down on the way. */
const cameTo = (course: RecordedCourse, index: number): number | null => {
  const at = FUNNEL_STEPS.slice(index).flatMap((step) => AT[step](course) ?? []);
  return at.length === 0 ? null : Math.min(...at);
};

/**
 * Of those who were referred in a period: how far they have come until now. It is a cohort, whatever else happened in the period. After a hidden step all steps
 * are hidden: of so few, even that none went on is not told.
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
