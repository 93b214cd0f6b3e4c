import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/catalogue.js';

/** Problems of a route that reads a body. */
export const BODY_PROBLEMS = [
  'malformed-body',
  'acts-as-another',
  'invalid-input',
  'too-slow',
  'too-large',
  'unsupported-media-type',
] as const satisfies readonly ProblemCode[];

/** Problems of a route that takes an Idempotency-Key. */
export const IDEMPOTENCY_PROBLEMS = [
  'invalid-idempotency-key',
  'request-in-flight',
  'idempotency-key-reused',
] as const satisfies readonly ProblemCode[];

/** Where an operation's problems stand until the document is whole (`problem-responses.ts`). */
export const PROBLEMS_OF_ROUTE = 'x-problems';
/** The same for the problems of the guard in front of the route. */
export const PROBLEMS_OF_GUARD = 'x-problems-of-guard';

/** Documents the problems a route answers with, beside those that every route of its kind can have. */
export const Problems = (...codes: readonly ProblemCode[]): MethodDecorator =>
  ApiExtension(PROBLEMS_OF_ROUTE, [...codes] as never);

/** Documents the problems that the guard answers before the route is reached. */
export const GuardProblems = (...codes: readonly ProblemCode[]): MethodDecorator =>
  ApiExtension(PROBLEMS_OF_GUARD, [...codes] as never);
