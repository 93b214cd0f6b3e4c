import type { Policy } from '#journey/policy/policy';

/** The policy of the program's settings, published at its start (`ProgramPolicies`), as Nest injects it. */
export abstract class ProgramPolicy {
  abstract readonly policy: Policy;
}
