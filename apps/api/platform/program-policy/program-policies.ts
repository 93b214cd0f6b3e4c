import { Inject, Injectable } from '@nestjs/common';
import type { Policy } from '#journey/model/policy';
import { partsOfVersion, type SiteCalendar } from '#journey/model/site-calendar';
import type { PolicyDocument } from '#policy/document';
import { laidOver } from '#policy/laid-over';
import { documentOf, recordedPolicy } from '#policy/recorded';
import { PolicyVersions } from '#records/policies/policy-versions';
import { SiteCalendars } from '#records/sites/site-calendars';
import { StartupPolicy } from './startup-policy.js';
import { PolicyDiffers } from './policy-differs.js';

/**
 * The program's policies as they are recorded. The newest version is asked for each time, so that every instance of the API notices a publication at once. A
 * published document never changes, so each is read once.
 */
@Injectable()
export class ProgramPolicies {
  private readonly published = new Map<string, Policy>();
  /** Policies with the calendar of a site over them, by version. These do not change either. */
  private readonly withDays = new Map<string, Policy>();
  private readonly days = new Map<string, SiteCalendar>();
  private started: Promise<void> | null = null;

  constructor(
    @Inject(PolicyVersions) private readonly versions: PolicyVersions,
    @Inject(SiteCalendars) private readonly calendars: SiteCalendars,
    @Inject(StartupPolicy) private readonly program: StartupPolicy,
  ) {}

  /**
   * Publishes the policy of the program's settings where its version is not there yet.
   * @throws PolicyDiffers where the version is there with another document; DatabaseUnavailable
   */
  start(): Promise<void> {
    this.started ??= this.publishOwn().catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  /** The policy that new journeys are opened under: the one published last. Throws as `start` does. */
  async current(): Promise<Policy> {
    await this.start();
    const version = await this.versions.newest();
    return (version === null ? null : await this.of(version)) ?? this.program.policy;
  }

  /** The policy published as `version`, null where none is. @throws DatabaseUnavailable */
  async of(version: string): Promise<Policy | null> {
    const known = this.published.get(version);
    if (known) return known;
    const found = await this.versions.one(version);
    if (found?.status !== 'published') return null;
    const policy = recordedPolicy(found.document as PolicyDocument);
    this.published.set(version, policy);
    return policy;
  }

  /** The policy of a version, draft or published, null where there is none. @throws DatabaseUnavailable */
  async read(version: string): Promise<Policy | null> {
    const published = await this.of(version);
    if (published) return published;
    const draft = await this.versions.one(version);
    return draft && recordedPolicy(draft.document as PolicyDocument);
  }

  /**
   * The policy that a journey was under, as its recorded state names it. Journeys older than the table of versions may
   * be under one that was never recorded: theirs was the program's own.
   */
  async under(version: string): Promise<Policy> {
    const known = this.withDays.get(version) ?? (await this.of(version));
    if (known) return known;
    const days = await this.daysIn(version);
    if (!days) return this.program.policy;
    const here = laidOver(await this.under(partsOfVersion(version).policy), days);
    this.withDays.set(version, here);
    return here;
  }

  /**
   * That policy with the calendar that the version names, if any: what a journey under the version would get if it adopted the policy.
   * @throws DatabaseUnavailable
   */
  async asUnder(version: string, policy: Policy): Promise<Policy> {
    return laidOver(policy, await this.daysIn(version));
  }

  /** The calendar that a version names; null where it names none. */
  private async daysIn(version: string): Promise<SiteCalendar | null> {
    const { calendar } = partsOfVersion(version);
    if (calendar === null) return null;
    const key = `${calendar.site}.${calendar.version}`;
    const days = this.days.get(key) ?? (await this.calendars.one(calendar.site, calendar.version));
    if (days) this.days.set(key, days);
    return days;
  }

  private async publishOwn(): Promise<void> {
    const document = documentOf(this.program.policy);
    const { version } = document;
    const same = await this.versions.isSame(version, document);
    if (same === null) {
      const own = {
        version,
        document,
        status: 'published',
        by: 'system',
        note: null,
        request: null,
      } as const;
      // Another instance may have been first.
      if (await this.versions.keep(own)) return;
      if (await this.versions.isSame(version, document)) return;
    } else if (same) return;
    throw new PolicyDiffers(version);
  }
}
