import type { Policy } from '#journey/policy/policy';

/** The policy that new journeys are opened under, as Nest injects it. */
export abstract class ProgramPolicy {
  abstract readonly policy: Policy;
}
