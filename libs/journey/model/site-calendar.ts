import type { Calendar, Policy } from './policy.js';

/** The days of a site, as it has published them: in the place of those that stand in the policy. */
export interface DaysOfSite extends Pick<Calendar, 'businessWeekdays' | 'holidays'> {
  /** Local dates (YYYY-MM-DD) without sessions. */
  readonly closures: readonly string[];
}

/** One version of them. */
export interface SiteCalendar extends DaysOfSite {
  readonly site: string;
  /** From 1. */
  readonly version: number;
}

/** What a calendar is laid over: a policy, or the document of one. */
interface WithDays {
  readonly version: string;
  readonly calendar: Pick<Calendar, 'businessWeekdays' | 'holidays'>;
  readonly sessions?: Policy['sessions'];
}

const PARTS = /^(.+)@([^@]+)\.([1-9]\d*)$/s;

/** Which policy, and which calendar over it, a version names. */
export interface VersionParts {
  readonly policy: string;
  /** Null: the days of the policy itself. */
  readonly calendar: Pick<SiteCalendar, 'site' | 'version'> | null;
}

/** `2026-4@riverside.2` is policy 2026-4 with the second calendar of riverside; a version without such an end is a policy alone. */
export const partsOfVersion = (version: string): VersionParts => {
  const [, policy, site, number] = PARTS.exec(version) ?? [];
  return policy === undefined
    ? { policy: version, calendar: null }
    : { policy, calendar: { site: site!, version: Number(number) } };
};

/** R-POLICY: the policy with the days of a site in the place of its own, or of another calendar's. Null leaves it as it is. */
export const withCalendar = <P extends WithDays>(policy: P, days: SiteCalendar | null): P => {
  if (days === null) return policy;
  const { site, version, businessWeekdays, holidays, closures } = days;
  return {
    ...policy,
    version: `${partsOfVersion(policy.version).policy}@${site}.${version}`,
    calendar: { ...policy.calendar, businessWeekdays, holidays },
    ...(policy.sessions && { sessions: { ...policy.sessions, closures } }),
  };
};
