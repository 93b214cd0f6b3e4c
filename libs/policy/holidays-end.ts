import type { Policy } from '#journey/model/policy';

const DAY = 86_400_000;
/** How many days before the last holiday somebody is told. A new policy is drafted, compared and adopted journey by journey, and that takes time. */
export const WARN_DAYS = 365;

/**
 * The last holiday of the policy, if it is less than a year after `now` (ms since epoch). After it every holiday would count as a business day, and nobody
 * would notice (A18). Null if there is more time, or the policy has no holidays.
 */
export const holidaysEnd = (
  { calendar: { holidays } }: Pick<Policy, 'calendar'>,
  now: number,
): string | null => {
  const last = holidays.toSorted().at(-1);
  if (last === undefined) return null;
  return Date.parse(`${last}T00:00:00Z`) - now < WARN_DAYS * DAY ? last : null;
};
