import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '../problems/catalogue.js';

/** Any route can fail so. */
const ALWAYS: readonly ProblemCode[] = [
  'malformed-request',
  'not-signed-in',
  'token-refused',
  'cross-site-request',
  'not-permitted',
  'too-many-requests',
  'internal',
];

/** A route that reads a body can fail so. */
export const BODY_PROBLEMS = [
  'malformed-body',
  'acts-as-another',
  'invalid-input',
  'too-slow',
  'too-large',
  'unsupported-media-type',
] as const satisfies readonly ProblemCode[];

/** A route that takes an Idempotency-Key can fail so. */
export const IDEMPOTENCY_PROBLEMS = [
  'invalid-idempotency-key',
  'request-in-flight',
  'idempotency-key-reused',
] as const satisfies readonly ProblemCode[];

const described = (code: ProblemCode): string =>
  `\`${code}\`: ${PROBLEMS[code].title}. ${PROBLEMS[code].advice}`;

/** Documents the problems a route answers with, beside those that every route can have. */
export const Problems = (...codes: readonly ProblemCode[]): MethodDecorator => {
  const all = [...new Set([...codes, ...ALWAYS])];
  const statuses = [...new Set(all.map((code) => PROBLEMS[code].status))].sort();
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: all
          .filter((code) => PROBLEMS[code].status === status)
          .map(described)
          .join('\n\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
};
