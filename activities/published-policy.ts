import type { Policy } from '#journey/model/policy';
import type { PolicyDocument } from '#policy/document';
import { recordedPolicy } from '#policy/recorded';
import type { PolicyVersions } from '#records/policies/policy-versions';

/** The policy that a journey is under by its version, with its site's calendar; null where none is published, or only a draft. @throws DatabaseUnavailable */
export const publishedPolicy = async (version: string, policies: PolicyVersions): Promise<Policy | null> => {
  const found = await policies.documentUnder(version);
  return found && recordedPolicy(found as PolicyDocument);
};
