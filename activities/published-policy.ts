import type { Policy } from '#journey/model/policy';
import type { PolicyDocument } from '#policy/document';
import { recordedPolicy } from '#policy/recorded';
import type { PolicyVersions } from '#records/policies/policy-versions';

/**
 * Reads the policy and the site's calendar that a journey's version names. Null if that version is not published (missing, or a draft).
 * @throws DatabaseUnavailable
 */
export const publishedPolicy = async (version: string, policies: PolicyVersions): Promise<Policy | null> => {
  const found = await policies.documentUnder(version);
  return found && recordedPolicy(found as PolicyDocument);
};
