import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import type { Policy } from '#journey/model/policy';
import { documentOf } from '#policy/recorded';
import { PolicyVersions, type PolicyVersion } from '#records/policies/policy-versions';
import { Once, sameBody } from '#api/platform/idempotency/once';
import { Problem } from '#api/platform/problems/problem';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { SetTracks } from '#api/platform/tracks/set-tracks';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

export interface Publication {
  readonly by: Actor;
  readonly note: string | null;
  readonly draft: boolean;
}

/** Publishes a version, once for each request. */
@Injectable()
export class PublishPolicy {
  constructor(
    @Inject(PolicyVersions) private readonly versions: PolicyVersions,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(SetTracks) private readonly tracks: SetTracks,
    @Inject(Once) private readonly once: Once,
  ) {}

  /**
   * Resolves with the version as it is kept, once the tracks follow it. If a track could not be told, the same request sent again tells it.
   * @throws Problem where it is published already, and whatever `toProblem` knows
   */
  publish(policy: Policy, { by, note, draft }: Publication, request: KnownRequest): Promise<PolicyVersion> {
    return this.once.during(request, () => this.publishOnce(policy, { by, note, draft }, request));
  }

  private async publishOnce(
    policy: Policy,
    { by, note, draft }: Publication,
    request: KnownRequest,
  ): Promise<PolicyVersion> {
    // The policy of the settings is published first: published after this one, it would be the newest.
    await this.policies.start();
    const { version } = policy;
    const kept = await this.versions.keep({
      version,
      document: documentOf(policy),
      status: draft ? 'draft' : 'published',
      by: by.id,
      note,
      request: { id: request.id, hash: request.hash },
    });
    if (!kept) throw new Problem('policy-published', `Policy version ${version} is published already.`);
    sameBody({ hash: kept.requestHash ?? '' }, request);
    if (!draft && (await this.versions.newest()) === version)
      await this.tracks.follow(policy, { by, request: { id: request.id, hash: request.hash } });
    return kept;
  }
}
