import { PolicyDiffers } from '../policies/policy-differs.js';
import { Problem } from './problem.js';
import { PolicyInvalid } from '#policy/policy-invalid';

/** A policy document with faults, each named; or settings with a policy that is published otherwise. */
export const fromPolicies = (error: object): Problem | null => {
  if (error instanceof PolicyInvalid) {
    const errors = error.faults.map(({ path, rule, detail }) => ({
      field: path,
      detail,
      ...(rule && { ruleId: rule }),
    }));
    return new Problem('policy-invalid', undefined, { errors }, { cause: error });
  }
  return error instanceof PolicyDiffers
    ? new Problem('policy-differs', error.message, {}, { cause: error })
    : null;
};
