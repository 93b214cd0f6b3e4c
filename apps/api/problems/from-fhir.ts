import { BundleFaults } from '#fhir/bundle-faults';
import { Problem } from './problem.js';

/** A FHIR bundle that is no referral: each entry at fault, and why. */
export const fromFhir = (error: object): Problem | null =>
  error instanceof BundleFaults
    ? new Problem(
        'fhir-bundle-unusable',
        undefined,
        { errors: error.faults.map(({ path, code, detail }) => ({ field: path, detail, code })) },
        { cause: error },
      )
    : null;
