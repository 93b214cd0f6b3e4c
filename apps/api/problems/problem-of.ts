import { fromFastify } from './from-fastify.js';
import { fromFhir } from './from-fhir.js';
import { fromIdentity } from './from-identity.js';
import { fromPolicies } from './from-policies.js';
import { fromRecords } from './from-records.js';
import { fromRefusal } from './from-refusal.js';
import { fromSealing } from './from-sealing.js';
import { fromTemporal } from './from-temporal.js';
import { Problem } from './problem.js';

const MAPPERS = [
  fromRefusal,
  fromRecords,
  fromSealing,
  fromTemporal,
  fromFhir,
  fromIdentity,
  fromPolicies,
  fromFastify,
];

/** Any error as a problem. What no mapper knows is a fault of ours: nothing of it is told. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (typeof error === 'object' && error !== null) {
    for (const from of MAPPERS) {
      const problem = from(error);
      if (problem) return problem;
    }
  }
  return new Problem('internal', undefined, {}, { cause: error });
};
