import { Inject, Injectable } from '@nestjs/common';
import { siteScope } from '#access/scope';
import type { CalendarComparisonSummary } from '#contracts/http/compare-calendar';
import type { ComparedJourney } from '#contracts/http/compare-policies';
import { compareAhead } from '#journey/compare/ahead';
import { versionIn } from '#journey/compare/version-in';
import type { Policy } from '#journey/model/policy';
import { partsOfVersion, type DaysOfSite, type SiteCalendar } from '#journey/model/site-calendar';
import { laidOver } from '#policy/laid-over';
import { SiteCalendars } from '#records/sites/site-calendars';
import { ProgramSites } from '#api/platform/access/program-sites';
import { ComparedLines } from '#api/platform/journeys/compared-lines';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** Finds what another calendar of a site would change for each open journey there; nothing is written. */
@Injectable()
export class CompareCalendar {
  constructor(
    @Inject(ComparedLines) private readonly lines: ComparedLines,
    @Inject(SiteCalendars) private readonly calendars: SiteCalendars,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  /**
   * JSON, one object a line: progress, each journey that would change, and a summary.
   * @param show is told of the journeys of a batch that would change, before their lines go out
   * @throws DatabaseUnavailable
   */
  async compare(
    site: string,
    days: DaysOfSite,
    show: (journeys: readonly ComparedJourney[]) => Promise<void>,
  ): Promise<AsyncGenerator<string>> {
    const last = (await this.calendars.inForce()).get(site);
    const [version, zone] = [last?.version ?? null, last?.timeZone];
    // A calendar that names no zone keeps the one that the site had.
    const next: SiteCalendar = {
      ...{ site, version: (version ?? 0) + 1 },
      ...(zone !== undefined && { timeZone: zone }),
      ...days,
    };
    const thereUnder = this.layingOver(next);
    return this.lines.of({
      selection: {
        ...{ openOnly: true, journeyIds: null },
        scope: siteScope({ sites: [site] }, await this.sites.now()),
      },
      show,
      // As when a calendar is published: the journey keeps its policy, with other days over it.
      compare: async ({ journeyId, events, birthDate }, at) => {
        const under = versionIn(events);
        const there = await thereUnder(partsOfVersion(under).policy);
        return compareAhead(journeyId, events, await this.policies.under(under), there, at, birthDate);
      },
      summary: (counts): CalendarComparisonSummary['summary'] => ({ version, ...counts }),
    });
  }

  /** Lays the calendar over each policy once and keeps the result, because another time zone has many offsets to compute. */
  private layingOver(calendar: SiteCalendar): (version: string) => Promise<Policy> {
    const laid = new Map<string, Policy>();
    return async (version) => {
      const policy = laid.get(version) ?? laidOver(await this.policies.under(version), calendar);
      laid.set(version, policy);
      return policy;
    };
  }
}
