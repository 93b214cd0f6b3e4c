import { Inject, Injectable } from '@nestjs/common';
import { DEFAULT_SITE, siteOf } from '#access/sites';
import type { Taking } from '#journey/moving-in/move-in';
import { localDate } from '#journey/time/local-time';
import { SiteClosures } from '#records/sites/site-closures';
import { ProgramSites } from '#api/platform/access/program-sites';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';

export type ClosedAt = NonNullable<Taking['closedAt']>;

/** R-ATTEND: a site may have been closed for a coming day before a journey is moved in there. The journey is then told of that day as it is moved in. */
@Injectable()
export class DaysToCome {
  constructor(
    @Inject(SiteClosures) private readonly closures: SiteClosures,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
  ) {}

  /** Returns the closed days from that day on, by the track on which the client turns out to be. @param at ms since epoch @throws DatabaseUnavailable */
  async closedFrom(at: number): Promise<ClosedAt> {
    const [sites, here] = await Promise.all([this.sites.now(), this.here.bySite()]);
    const from = (site: string): string => localDate(at, here(site).calendar);
    const first = [DEFAULT_SITE, ...sites.values()].map(from).sort()[0]!;
    const closed = (await this.closures.fromAnywhere(first)).filter(({ site, date }) => date >= from(site));
    return (track) => closed.filter(({ site }) => site === siteOf(track, sites));
  }
}
