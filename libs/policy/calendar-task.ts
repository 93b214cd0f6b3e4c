import type { Policy } from '#journey/model/policy';
import { DAY, fromLocal } from '#journey/time/local-time';
import { holidaysEnd, WARN_DAYS } from './holidays-end.js';

/**
 * A18: the task for the director of a site before the site's holidays end. It exists from a year before the last holiday on; null if there is more time.
 * Instants are ISO strings.
 * @param policy with the days of the site @param since when its calendar was published, ms since epoch; 0 for the policy's own calendar @param now ms
 * since epoch
 */
export const calendarTask = (site: string, policy: Pick<Policy, 'calendar'>, since: number, now: number) => {
  const last = holidaysEnd(policy, now);
  if (last === null) return null;
  const dueAt = fromLocal(Date.parse(`${last}T00:00:00Z`), policy.calendar);
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    task: `calendar.${site}.${last}`,
    title: `The holidays end with ${last}: publish a calendar of the site with those of the coming years`,
    ...{ raisedAt: iso(Math.max(dueAt - WARN_DAYS * DAY, since)), dueAt: iso(dueAt) },
  };
};
