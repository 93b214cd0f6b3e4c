import type { FastifyRequest } from 'fastify';
import { types } from 'node:util';

/** A log names the route, never the address: what callers put into an address may name a person. */
const req = ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url ?? null });

const res = ({ statusCode }: { readonly statusCode: number }) => ({ status: statusCode });

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly [more: string]: unknown;
}

const codeOf = (error: Error): string | number | undefined => {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
};

/**
 * Where an error came from, without what it says: PostgreSQL's messages repeat values, and values name people. Its
 * class, its code and its frames tell an operator as much.
 */
const err = (error: unknown): LoggedError => {
  if (!types.isNativeError(error)) return { type: typeof error, message: 'withheld', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: 'withheld',
    code: codeOf(error),
    stack: frames.join('\n'),
    ...(error.cause === undefined ? {} : { cause: err(error.cause) }),
  };
};

/** How requests, answers and errors stand in the log. */
export const serializers = { req, res, err };
