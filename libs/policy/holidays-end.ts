import type { Policy } from '#journey/model/policy';

const DAY = 86_400_000;
/** A policy is drafted, compared and adopted journey by journey: that takes its time. */
export const WARN_DAYS = 365;

/**
 * The last holiday that the policy knows, where that is less than a year after `now` (ms since epoch): from then on each would be a
 * business day, and nobody would be told (A18). Null where there is more time, or the policy has none at all.
 */
export const holidaysEnd = (
  { calendar: { holidays } }: Pick<Policy, 'calendar'>,
  now: number,
): string | null => {
  const last = holidays.toSorted().at(-1);
  if (last === undefined) return null;
  return Date.parse(`${last}T00:00:00Z`) - now < WARN_DAYS * DAY ? last : null;
};
