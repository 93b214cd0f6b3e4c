import type { RefusalId } from '#access/rules';
import { ACCESS_RULES } from '#access/rules';
import { Problem } from '../problems/problem.js';

/** A refusal. It names the rule that would be needed, and says nothing about whom or what it concerns. */
export const notPermitted = (ruleId: RefusalId): Problem => {
  const rule = ruleId === 'A-DENY' ? null : ACCESS_RULES[ruleId];
  return new Problem('not-permitted', undefined, { ruleId, ...(rule && { needed: [rule.title] }) });
};
