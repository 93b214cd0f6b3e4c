import type { Policy } from '#journey/model/policy';
import type { PolicyDocument } from './document.js';
import { offsetsOf, spanAround, type YearSpan } from './offsets.js';

/** The document of a policy, as it is written down and recorded. */
export const documentOf = ({ calendar, ...rest }: Policy): PolicyDocument => {
  const { timeZone, businessWeekdays, holidays } = calendar;
  return { ...rest, calendar: { timeZone, businessWeekdays, holidays } };
};

/**
 * The policy of a document that was checked when it was recorded. It is not checked again: a rule of a later release
 * must not take a policy from the journeys that are under it.
 */
export const recordedPolicy = (
  document: PolicyDocument,
  years: YearSpan = spanAround(new Date()),
): Policy => ({
  ...document,
  calendar: { ...document.calendar, offsets: offsetsOf(document.calendar.timeZone, years) },
});
