import { Inject, Injectable } from '@nestjs/common';
import type { Policy } from '#journey/model/policy';
import type { PolicyDocument } from '#policy/document';
import { documentOf, recordedPolicy } from '#policy/recorded';
import { PolicyVersions } from '#records/policies/policy-versions';
import { StartupPolicy } from './startup-policy.js';
import { PolicyDiffers } from './policy-differs.js';

/**
 * The program's policies as they are recorded. Which is the newest is asked each time, so that every instance of the API
 * notices a publication at once; a published document never changes, so each is read once.
 */
@Injectable()
export class ProgramPolicies {
  private readonly published = new Map<string, Policy>();
  private started: Promise<void> | null = null;

  constructor(
    @Inject(PolicyVersions) private readonly versions: PolicyVersions,
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
    return (await this.of(version)) ?? this.program.policy;
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
