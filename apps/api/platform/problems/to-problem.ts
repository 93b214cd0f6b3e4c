import { NestedTooDeeply } from '#contracts/canonical-json';
import { BundleFaults } from '#fhir/bundle-faults';
import { IssuerUnavailable } from '#identity/issuer-unavailable';
import { TokenRefused } from '#identity/token-refused';
import { PolicyInvalid } from '#policy/policy-invalid';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';
import { RecordDiverged } from '#records/db/errors/record-diverged';
import { KeyMissing } from '#temporal/codec/payload-fault';
import { PolicyDiffers } from '../program-policy/policy-differs.js';
import type { ProblemCode } from './catalogue.js';
import { fromFastify } from './from-fastify.js';
import { fromRefusal } from './from-refusal.js';
import { fromTemporal } from './from-temporal.js';
import { Problem, type ProblemExtras } from './problem.js';

interface Row<E extends Error> {
  // With any arguments, because it is only asked whether an error is one of these.
  readonly of: abstract new (...args: never[]) => E;
  readonly code: ProblemCode;
  /** What the caller is told of the error itself. Default: the catalogue's advice for the code. */
  readonly detail?: (error: E) => string;
  readonly extras?: (error: E) => ProblemExtras;
}

const row = <E extends Error>(one: Row<E>): Row<Error> => one as unknown as Row<Error>;

const down = (what: string) => (): ProblemExtras => ({ down: [what] });

/** Which problem each error of ours is. */
const PROBLEM_OF: readonly Row<Error>[] = [
  row({ of: DatabaseUnavailable, code: 'unavailable', extras: down('postgresql') }),
  row({ of: RecordDiverged, code: 'unconfirmed' }),
  row({ of: NestedTooDeeply, code: 'malformed-body' }),
  row({ of: MalformedCursor, code: 'invalid-cursor' }),
  row({ of: IssuerUnavailable, code: 'unavailable', extras: down('identity provider') }),
  row({ of: TokenRefused, code: 'token-refused', detail: ({ message }) => message }),
  row({ of: PolicyDiffers, code: 'policy-differs', detail: ({ message }) => message }),
  row({
    of: PolicyInvalid,
    code: 'policy-invalid',
    extras: ({ faults }) => ({
      errors: faults.map(({ path, rule, detail }) => ({
        ...{ field: path, detail },
        ...(rule && { ruleId: rule }),
      })),
    }),
  }),
  row({
    of: BundleFaults,
    code: 'fhir-bundle-unusable',
    extras: ({ faults }) => ({
      errors: faults.map(({ path, code, detail }) => ({ field: path, detail, code })),
    }),
  }),
];

const ours = (error: object): Problem | null => {
  const found = PROBLEM_OF.find(({ of }) => error instanceof of);
  if (!found) return null;
  const { code, detail, extras } = found;
  return new Problem(code, detail?.(error as Error), extras?.(error as Error), { cause: error });
};

/** Errors of Temporal's client are wrapped once or twice; a chain of causes may be a circle. */
const DEEPEST = 5;

/** Finds a KeyMissing among the causes: what Temporal keeps is sealed with a key that the API does not have now. With the key it can be answered. */
const sealed = (error: object): Problem | null => {
  let cause: unknown = error;
  for (let depth = 0; depth < DEEPEST && cause instanceof Error; depth += 1, cause = cause.cause)
    if (cause instanceof KeyMissing)
      return new Problem('unavailable', undefined, { down: ['keyring'] }, { cause: error });
  return null;
};

/** Asked in this order: a mapper that knows more of an error comes first. */
const MAPPERS = [fromRefusal, ours, sealed, fromTemporal, fromFastify];

/** Any error as a problem. What no mapper knows is a fault of ours: nothing of it is told. */
export const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (typeof error === 'object' && error !== null) {
    for (const from of MAPPERS) {
      const problem = from(error);
      if (problem) return problem;
    }
  }
  return new Problem('internal', undefined, {}, { cause: error });
};
