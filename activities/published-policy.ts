import type { Policy } from '#journey/model/policy';
import type { PolicyDocument } from '#policy/document';
import { recordedPolicy } from '#policy/recorded';
import type { PolicyVersions } from '#records/policies/policy-versions';

/** The policy published as `version`; null where none is, or only a draft. @throws DatabaseUnavailable */
export const publishedPolicy = async (version: string, policies: PolicyVersions): Promise<Policy | null> => {
  const found = await policies.one(version);
  return found?.status === 'published' ? recordedPolicy(found.document as PolicyDocument) : null;
};
