import type { Policy } from '#journey/model/policy';
import type { PolicyDocument } from './document.js';
import { offsetsOf, spanAround, type YearSpan } from './offsets.js';

/** The document of a policy, as it is written down and recorded. */
export const documentOf = ({ calendar, ...rest }: Policy): PolicyDocument => {
  const { timeZone, businessWeekdays, holidays } = calendar;
  return { ...rest, calendar: { timeZone, businessWeekdays, holidays } };
};

/**
 * Makes a policy from a recorded document. The document was checked when it was recorded and is not checked again: a stricter check in a later release
 * must not take a policy away from the journeys that are under it.
 */
export const recordedPolicy = (
  document: PolicyDocument,
  years: YearSpan = spanAround(new Date()),
): Policy => ({
  ...document,
  calendar: { ...document.calendar, offsets: offsetsOf(document.calendar.timeZone, years) },
});
