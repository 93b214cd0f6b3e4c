import type { Policy } from '#journey/model/policy';

/** DI token for the policy of the program's settings, which is published at the start (`ProgramPolicies`). */
export abstract class StartupPolicy {
  abstract readonly policy: Policy;
}
