import { Inject, Injectable } from '@nestjs/common';
import { siteOf } from '#access/sites';
import type { Policy } from '#journey/model/policy';
import { versionWith } from '#journey/model/site-calendar';
import { ProgramSites } from '../access/program-sites.js';
import { ProgramPolicies } from '../program-policy/program-policies.js';
import { CalendarsInForce } from './calendars-in-force.js';

/** A published policy as it holds at a site: its days and its clocks. What is about a journey goes by the policy of the journey. */
@Injectable()
export class PolicyOfSite {
  constructor(
    @Inject(CalendarsInForce) private readonly calendars: CalendarsInForce,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** @param published the one of today where it is left out @throws DatabaseUnavailable */
  async of(site: string, published?: Policy): Promise<Policy> {
    const [policy, calendar] = await Promise.all([
      published ?? this.policies.current(),
      this.calendars.of(site),
    ]);
    return calendar ? this.policies.under(versionWith(policy.version, calendar)) : policy;
  }

  /** Where a track is. @param track null: none yet @throws DatabaseUnavailable */
  async ofTrack(track: string | null, published?: Policy): Promise<Policy> {
    return this.of(siteOf(track, await this.sites.now()), published);
  }
}
