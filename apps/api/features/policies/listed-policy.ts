import type { ListedPolicy } from '#contracts/http/policy';
import type { PolicyVersionSummary } from '#records/policies/policy-versions';
import { revisionOf } from '#records/policies/revision-of';

/** A version as the API answers it. */
export const listedPolicy = (
  { version, status, keptAt, publishedAt, publishedBy, note, sha256 }: PolicyVersionSummary,
  current: string | null,
): ListedPolicy => ({
  version,
  status,
  current: version === current,
  keptAt: keptAt.toISOString(),
  publishedAt: publishedAt?.toISOString() ?? null,
  publishedBy,
  note,
  sha256,
  revision: revisionOf({ sha256, note }),
});
