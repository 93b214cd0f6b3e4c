import { Inject, Injectable } from '@nestjs/common';
import { siteOf } from '#access/sites';
import type { Policy } from '#journey/model/policy';
import { versionWith } from '#journey/model/site-calendar';
import { ProgramSites } from '../access/program-sites.js';
import { ProgramPolicies } from '../program-policy/program-policies.js';
import { CalendarsInForce } from './calendars-in-force.js';

/** A published policy as it holds at a site: with the site's days and clocks. What is about one journey goes by the policy of that journey instead. */
@Injectable()
export class PolicyOfSite {
  constructor(
    @Inject(CalendarsInForce) private readonly calendars: CalendarsInForce,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** @param published today's policy where it is left out @throws DatabaseUnavailable */
  async of(site: string, published?: Policy): Promise<Policy> {
    const [policy, calendar] = await Promise.all([
      published ?? this.policies.current(),
      this.calendars.of(site),
    ]);
    return calendar ? this.policies.under(versionWith(policy.version, calendar)) : policy;
  }

  /** The policy at the site of a track. @param track null: none yet @throws DatabaseUnavailable */
  async ofTrack(track: string | null, published?: Policy): Promise<Policy> {
    return this.of(siteOf(track, await this.sites.now()), published);
  }

  /** Today's policy by site. @throws DatabaseUnavailable */
  async bySite(): Promise<(site: string) => Policy> {
    const [policy, calendars] = await Promise.all([this.policies.current(), this.calendars.all()]);
    const own = new Map<string, Policy>();
    for (const calendar of calendars.values())
      own.set(calendar.site, await this.policies.under(versionWith(policy.version, calendar)));
    return (site) => own.get(site) ?? policy;
  }

  /** Today's policy by track. @throws DatabaseUnavailable */
  async byTrack(): Promise<(track: string | null) => Policy> {
    const [bySite, sites] = await Promise.all([this.bySite(), this.sites.now()]);
    return (track) => bySite(siteOf(track, sites));
  }
}
