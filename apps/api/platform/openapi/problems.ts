import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/catalogue.js';

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

/** Where an operation's problems stand until the document is whole (`problem-responses.ts`). */
export const PROBLEMS_OF_ROUTE = 'x-problems';
/** The same of those that the guard in front of it has. */
export const PROBLEMS_OF_GUARD = 'x-problems-of-guard';

/** Documents the problems a route answers with, beside those that every route of its kind can have. */
export const Problems = (...codes: readonly ProblemCode[]): MethodDecorator =>
  ApiExtension(PROBLEMS_OF_ROUTE, [...codes] as never);

/** Documents those that the guard answers before the route is reached. */
export const GuardProblems = (...codes: readonly ProblemCode[]): MethodDecorator =>
  ApiExtension(PROBLEMS_OF_GUARD, [...codes] as never);
