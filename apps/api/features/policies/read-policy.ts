import { Inject, Injectable } from '@nestjs/common';
import type { WholePolicy } from '#contracts/http/policy';
import type { PolicyDocument } from '#policy/document';
import { readably } from '#policy/load-policy';
import { PolicyVersions, type ReadPolicyVersion } from '#records/policies/policy-versions';
import type { ReadState } from '#api/platform/unchanged/if-match';
import { listedPolicy } from './listed-policy.js';

/** An If-Match is the ETag of `GET /v1/policies/{version}`, or its `revision` alone. */
export const POLICY: ReadState<ReadPolicyVersion> = {
  of: 'version of the policy',
  form: '[0-9a-f]{32}',
  example: '0f343b0931126a20f133d67c2b018a3b',
  from: (revision) => ({ revision }),
  none: { revision: null },
};

/** Reads one version of the policy, whole. */
@Injectable()
export class ReadPolicy {
  constructor(@Inject(PolicyVersions) private readonly versions: PolicyVersions) {}

  /** Null if there is no such version. @throws DatabaseUnavailable */
  async one(version: string): Promise<WholePolicy | null> {
    const [found, newest] = await Promise.all([this.versions.one(version), this.versions.newest()]);
    if (!found) return null;
    // The cast holds: the document was checked when it was published, by the schema of that release.
    const document = readably(found.document as PolicyDocument) as WholePolicy['document'];
    return { ...listedPolicy(found, newest), document };
  }
}
