import { Inject, Injectable } from '@nestjs/common';
import { siteOf } from '#access/sites';
import type { Milestone } from '#journey/model/milestone';
import { localDate } from '#journey/time/local-time';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { SiteClosures } from '#records/sites/site-closures';
import { ProgramSites } from '#api/platform/access/program-sites';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';

/** R-ATTEND: a client's sessions begin when the plan is signed. So the days for which the site is closed by then are sent along with `signPlan`. */
@Injectable()
export class ClosedDays {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(SiteClosures) private readonly closures: SiteClosures,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
  ) {}

  /** The milestone with the closed days from today on, if it signs a plan in planning and there are any. @throws DatabaseUnavailable */
  async complete(milestone: Milestone, journeyId: string): Promise<Milestone> {
    if (milestone.name !== 'signPlan') return milestone;
    const view = (await this.journeys.one(journeyId))?.view;
    // A journey in treatment was told of these days when the site was closed.
    if (view?.phase !== 'planning') return milestone;
    const site = siteOf(view.track, await this.sites.now());
    const { calendar } = await this.here.of(site);
    const closed = await this.closures.from(site, localDate(Date.now(), calendar));
    if (closed.length === 0) return milestone;
    return { ...milestone, data: { ...milestone.data, closedDays: closed.map(({ date }) => date) } };
  }
}
