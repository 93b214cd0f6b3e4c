import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import type { Policy } from '#journey/model/policy';
import { documentOf } from '#policy/recorded';
import {
  PolicyVersions,
  type PolicyVersion,
  type ReadPolicyVersion,
} from '#records/policies/policy-versions';
import { Once, sameBody } from '#api/platform/idempotency/once';
import { Problem } from '#api/platform/problems/problem';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { SetTracks } from '#api/platform/tracks/set-tracks';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { changedMeanwhile } from '#api/platform/unchanged/only-unchanged';
import { ReadPolicy } from './read-policy.js';

export interface Publication {
  readonly by: Actor;
  readonly note: string | null;
  readonly draft: boolean;
  /** What its author had read of this version; null where they do not say. */
  readonly read: ReadPolicyVersion | null;
}

/** Publishes a version, once for each request. */
@Injectable()
export class PublishPolicy {
  constructor(
    @Inject(PolicyVersions) private readonly versions: PolicyVersions,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ReadPolicy) private readonly policy: ReadPolicy,
    @Inject(SetTracks) private readonly tracks: SetTracks,
    @Inject(Once) private readonly once: Once,
  ) {}

  /**
   * Resolves with the version as it is kept, once the tracks follow it. If a track could not be told, the same request sent again tells it.
   * @throws Problem where it is published already, or changed since it was read, and whatever `toProblem` knows
   */
  publish(policy: Policy, publication: Publication, request: KnownRequest): Promise<PolicyVersion> {
    return this.once.during(request, () => this.publishOnce(policy, publication, request));
  }

  private async publishOnce(
    policy: Policy,
    { by, note, draft, read }: Publication,
    request: KnownRequest,
  ): Promise<PolicyVersion> {
    // The policy of the settings is published first: published after this one, it would be the newest.
    await this.policies.start();
    const { version } = policy;
    const sent = {
      version,
      document: documentOf(policy),
      status: draft ? 'draft' : 'published',
      by: by.id,
      note,
      request: { id: request.id, hash: request.hash },
    } as const;
    const kept = await this.versions.keep(sent, read);
    if (!kept) throw await this.notKept(version, read);
    sameBody({ hash: kept.requestHash ?? '' }, request);
    if (!draft && (await this.versions.newest()) === version)
      await this.tracks.follow(policy, { by, request: { id: request.id, hash: request.hash } });
    return kept;
  }

  /** Why a version was not kept. A published one says so also to who had read it as a draft: it is not theirs to be read again and sent. */
  private async notKept(version: string, read: ReadPolicyVersion | null): Promise<Problem> {
    const there = await this.policy.one(version);
    if (there?.status === 'published' || !read)
      return new Problem('policy-published', `Policy version ${version} is published already.`);
    const change = there && { at: new Date(there.keptAt), by: { id: there.publishedBy } };
    return changedMeanwhile(change, there, read.revision === null);
  }
}
