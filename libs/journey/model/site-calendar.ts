import type { Calendar, Policy } from './policy.js';

/** The days that a site has published for itself. They replace the days of the policy. */
export interface DaysOfSite extends Pick<Calendar, 'businessWeekdays' | 'holidays'> {
  /** Local dates (YYYY-MM-DD) without sessions. */
  readonly closures: readonly string[];
  /** IANA's name of the site's time zone; absent if the policy's zone holds. */
  readonly timeZone?: string;
}

/** One published version of a site's days. */
export interface SiteCalendar extends DaysOfSite {
  readonly site: string;
  /** From 1. */
  readonly version: number;
}

/** What a site's calendar is laid over: a policy, or a policy's document. */
interface WithDays {
  readonly version: string;
  readonly calendar: Pick<Calendar, 'timeZone' | 'businessWeekdays' | 'holidays'>;
  readonly sessions?: Policy['sessions'];
}

const PARTS = /^(.+)@([^@]+)\.([1-9]\d*)$/s;

/** The two parts of a version: a policy, and the site's calendar that is laid over it. */
export interface VersionParts {
  readonly policy: string;
  /** Null if the policy's own days hold. */
  readonly calendar: Pick<SiteCalendar, 'site' | 'version'> | null;
}

/** `2026-4@riverside.2` is policy 2026-4 with the second calendar of riverside; a version without such an end is a policy alone. */
export const partsOfVersion = (version: string): VersionParts => {
  const [, policy, site, number] = PARTS.exec(version) ?? [];
  return policy === undefined
    ? { policy: version, calendar: null }
    : { policy, calendar: { site: site!, version: Number(number) } };
};

/** The version of a policy with a site's calendar laid over it. A calendar that the version has already is replaced. */
export const versionWith = (version: string, calendar: Pick<SiteCalendar, 'site' | 'version'>): string =>
  `${partsOfVersion(version).policy}@${calendar.site}.${calendar.version}`;

/**
 * R-POLICY: replaces the days of the policy, or of a calendar laid over it before, with the days of a site. Null leaves the policy as it is. Of the time zone
 * only the name is set. `laidOver` in libs/policy adds the offsets, because workflow code cannot ask the machine for them.
 */
export const withCalendar = <P extends WithDays>(policy: P, days: SiteCalendar | null): P => {
  if (days === null) return policy;
  const { businessWeekdays, holidays, closures, timeZone = policy.calendar.timeZone } = days;
  return {
    ...policy,
    version: versionWith(policy.version, days),
    calendar: { ...policy.calendar, timeZone, businessWeekdays, holidays },
    ...(policy.sessions && { sessions: { ...policy.sessions, closures } }),
  };
};
