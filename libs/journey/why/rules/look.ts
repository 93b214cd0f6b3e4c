import type { Policy } from '../../policy/policy.js';
import type { RuleId } from '../../rule.js';
import type { JourneyState } from '../../state.js';
import type { Input } from '../input.js';

/** What a rule looks at in a state, under a policy, at the instant `at`. Pure and total: it never throws. */
export type Look = (state: JourneyState, policy: Policy, at: number) => Input[];
export type Looks<R extends RuleId> = { readonly [Id in R]: Look };
