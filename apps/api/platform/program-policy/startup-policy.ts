import type { Policy } from '#journey/model/policy';

/** The policy of the program's settings, published at its start (`ProgramPolicies`), as Nest injects it. */
export abstract class StartupPolicy {
  abstract readonly policy: Policy;
}
