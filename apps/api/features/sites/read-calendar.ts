import { Inject, Injectable } from '@nestjs/common';
import type { SiteCalendar } from '#contracts/http/site-calendar';
import { versionWith } from '#journey/model/site-calendar';
import { localDate } from '#journey/time/local-time';
import { holidaysEnd } from '#policy/holidays-end';
import { SiteCalendars } from '#records/sites/site-calendars';
import { SiteClosures } from '#records/sites/site-closures';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** Reads the days of a site: its own calendar, or else the policy's, and the days for which the site itself was closed. */
@Injectable()
export class ReadCalendar {
  constructor(
    @Inject(SiteClosures) private readonly closures: SiteClosures,
    @Inject(SiteCalendars) private readonly calendars: SiteCalendars,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** Closed days are those from today on. Holidays and closures that are over stand in `past`. @throws DatabaseUnavailable */
  async of(site: string): Promise<SiteCalendar> {
    const [program, own = null] = await Promise.all([
      this.policies.current(),
      this.calendars.inForce().then((calendars) => calendars.get(site)),
    ]);
    const policy = own ? await this.policies.under(versionWith(program.version, own)) : program;
    const { timeZone, holidays, businessWeekdays } = policy.calendar;
    const now = Date.now();
    const today = localDate(now, policy.calendar);
    const toCome = (dates: readonly string[]): string[] => dates.filter((date) => date >= today).sort();
    const past = (dates: readonly string[]): string[] => dates.filter((date) => date < today).sort();
    const closures = policy.sessions?.closures ?? [];
    const last = holidaysEnd(policy, now);
    return {
      ...{ site, version: own?.version ?? null },
      published: own && { at: own.at, by: own.by, reason: own.reason },
      ...{ timeZone, businessWeekdays: [...businessWeekdays] },
      ...{ holidays: toCome(holidays), closures: toCome(closures) },
      past: { holidays: past(holidays), closures: past(closures) },
      closed: await this.closures.from(site, today),
      lastHoliday: holidays.toSorted().at(-1) ?? null,
      warnings:
        last === null
          ? []
          : [`The holidays end with ${last}: publish a calendar of the site with those of the coming years`],
    };
  }
}
