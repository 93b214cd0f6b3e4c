import { Inject, Injectable } from '@nestjs/common';
import type { SiteCalendar } from '#contracts/http/site';
import { localDate } from '#journey/time/local-time';
import { holidaysEnd } from '#policy/holidays-end';
import { SiteClosures } from '#records/sites/site-closures';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** The days of a site: the program's holidays and closures, and what the site itself was closed for. */
@Injectable()
export class ReadCalendar {
  constructor(
    @Inject(SiteClosures) private readonly closures: SiteClosures,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** From today on. @throws DatabaseUnavailable */
  async of(site: string): Promise<SiteCalendar> {
    const policy = await this.policies.current();
    const { timeZone, holidays } = policy.calendar;
    const now = Date.now();
    const today = localDate(now, policy.calendar);
    const toCome = (dates: readonly string[]): string[] => dates.filter((date) => date >= today).sort();
    const last = holidaysEnd(policy, now);
    return {
      ...{ site, timeZone, holidays: toCome(holidays), closures: toCome(policy.sessions?.closures ?? []) },
      closed: await this.closures.from(site, today),
      lastHoliday: holidays.toSorted().at(-1) ?? null,
      warnings:
        last === null
          ? []
          : [
              `The holidays end with ${last}: publish a policy with the coming years', and have journeys adopt it`,
            ],
    };
  }
}
