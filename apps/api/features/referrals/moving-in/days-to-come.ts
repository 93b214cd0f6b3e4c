import { Inject, Injectable } from '@nestjs/common';
import { siteOf } from '#access/sites';
import type { Taking } from '#journey/moving-in/move-in';
import { localDate } from '#journey/time/local-time';
import { SiteClosures } from '#records/sites/site-closures';
import { ProgramSites } from '#api/platform/access/program-sites';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

export type ClosedAt = NonNullable<Taking['closedAt']>;

/** R-ATTEND: whoever is moved in after a site was closed for a day to come is told of it as they come. */
@Injectable()
export class DaysToCome {
  constructor(
    @Inject(SiteClosures) private readonly closures: SiteClosures,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** By the track on which the client turns out to be. @param at ms since epoch @throws DatabaseUnavailable */
  async closedFrom(at: number): Promise<ClosedAt> {
    const [sites, { calendar }] = await Promise.all([this.sites.now(), this.policies.current()]);
    const closed = await this.closures.fromAnywhere(localDate(at, calendar));
    return (track) => closed.filter(({ site }) => site === siteOf(track, sites));
  }
}
