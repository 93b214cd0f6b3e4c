import { Inject, Injectable } from '@nestjs/common';
import { sitesOf, type Sites } from '#access/sites';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { PolicyVersions } from '#records/policies/policy-versions';
import { ProgramPolicies } from '../program-policy/program-policies.js';
import { StartupPolicy } from '../program-policy/startup-policy.js';

/** After so many ms it is asked again whether a policy has been published since. */
const FRESH_MS = 1_000;

/** Which site each track is at, by the published policies. */
@Injectable()
export class ProgramSites {
  /** null: the records have not been asked yet, and the policy of the start may not know of every track. */
  private sites: Sites | null = null;
  private newest: string | null = null;
  private askedAt = -Infinity;
  private asking: Promise<void> | null = null;

  constructor(
    @Inject(PolicyVersions) private readonly versions: PolicyVersions,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(StartupPolicy) private readonly program: StartupPolicy,
  ) {}

  /**
   * The site of each track; what is known already, where the records cannot be asked now.
   * @throws DatabaseUnavailable where they never could be asked: a track of another site would count as one of the default site, and whoever works there
   * would be let to its journeys
   */
  async now(): Promise<Sites> {
    if (performance.now() - this.askedAt > FRESH_MS) {
      this.asking ??= this.ask().finally(() => (this.asking = null));
      await this.asking;
    }
    return this.sites!;
  }

  /** The tracks of a site. Throws as `now` does. */
  async tracksOf(site: string): Promise<string[]> {
    return [...(await this.now())].filter(([, at]) => at === site).map(([track]) => track);
  }

  private async ask(): Promise<void> {
    try {
      const newest = await this.versions.newest();
      if (newest !== null && newest !== this.newest) {
        const published = (await this.versions.all()).filter(({ status }) => status === 'published');
        published.sort((a, b) => b.publishedAt!.getTime() - a.publishedAt!.getTime());
        const policies = await Promise.all(published.map(({ version }) => this.policies.of(version)));
        this.sites = sitesOf(policies.filter((policy) => policy !== null));
        this.newest = newest;
      }
      this.sites ??= sitesOf([this.program.policy]);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || this.sites === null) throw error;
    }
    this.askedAt = performance.now();
  }
}
