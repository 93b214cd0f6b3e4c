import type { Calendar, Policy } from './policy.js';

/** The days of a site, as it has published them: in the place of those that stand in the policy. */
export interface DaysOfSite extends Pick<Calendar, 'businessWeekdays' | 'holidays'> {
  /** Local dates (YYYY-MM-DD) without sessions. */
  readonly closures: readonly string[];
  /** IANA's name of the zone of its clocks. Without this they are the policy's. */
  readonly timeZone?: string;
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
  readonly calendar: Pick<Calendar, 'timeZone' | 'businessWeekdays' | 'holidays'>;
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

/** What that policy with that calendar over it is called. */
export const versionWith = (version: string, calendar: Pick<SiteCalendar, 'site' | 'version'>): string =>
  `${partsOfVersion(version).policy}@${calendar.site}.${calendar.version}`;

/**
 * R-POLICY: the policy with the days of a site in the place of its own, or of another calendar's. Null leaves it as it is. Of the zone it has
 * the name alone: its offsets are of whoever may ask this machine (`laidOver` in libs/policy).
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
