import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dryRunQuery } from '#contracts/http/dry-run';
import { ConfiguresRoute } from '../http/configures-route.js';
import { DryRunParameter } from '../openapi/dry-run-parameter.js';
import { fromIssues } from '../problems/from-issues.js';
import { Problem } from '../problems/problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The route takes `?dryRun=true`: it answers what it would do, and does nothing. `one`: the address says whom the answer tells of, and the audit has a
     * row a minute. `many`: the address does not say it, and the audit has a row each time, which says who was shown. `lines`: it is answered line by line,
     * and the audit has a row each time, and another for each line that tells of somebody.
     */
    dryRuns?: 'one' | 'many' | 'lines';
  }
  interface FastifyRequest {
    /** The request only asks what it would do. The guard sets this. */
    dryRun?: true;
  }
}

/** Declares a route that takes `?dryRun=true`. Its handler is told by `DryRun`, and then changes nothing. */
export const TakesDryRun = (): MethodDecorator =>
  applyDecorators(ConfiguresRoute({ dryRuns: 'one' }), DryRunParameter());

const READS = new Set(['GET', 'HEAD']);

/**
 * Marks a dry run before anything is owed for the request: a dry run owes nothing and has no Idempotency-Key.
 * @throws Problem where a route that changes something takes no dry run: it would be done, and whoever asked thinks it was not
 */
export const markDryRun = (request: FastifyRequest): void => {
  const { query, method, routeOptions } = request;
  const asked = (query as { readonly dryRun?: unknown } | undefined)?.dryRun;
  if (asked === undefined || READS.has(method)) return;
  if (!routeOptions.config.dryRuns)
    throw new Problem('invalid-input', undefined, {
      errors: [{ field: 'dryRun', detail: 'this route takes no dry run' }],
    });
  const { data, error } = dryRunQuery.safeParse({ dryRun: asked });
  if (error) throw fromIssues(error.issues);
  if (data.dryRun) request.dryRun = true;
};

/** Parameter of a handler: whether the request only asks. */
export const DryRun = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<FastifyRequest>().dryRun === true,
);
