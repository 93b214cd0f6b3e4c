import type { Policy } from '../../model/policy.js';
import type { RuleId } from '../../model/rule.js';
import type { JourneyState } from '../../model/state.js';
import type { Input } from '../input.js';

/** What a rule looks at in a state, under a policy, at the instant `at`. Pure and total: it never throws. */
export type RuleInput = (state: JourneyState, policy: Policy, at: number) => Input[];
export type RuleInputs<R extends RuleId> = { readonly [Id in R]: RuleInput };
