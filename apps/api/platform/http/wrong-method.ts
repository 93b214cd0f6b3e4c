import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import type { RouteTable } from './route-table.js';

/**
 * Answers an address that exists, but not for this method, with 405 instead of 404. The router looks for each method separately, so it finds nothing, or
 * takes the word of another route for its parameter: GET /v1/journeys/search is no journey of that id. This runs before the body is looked at, because
 * Fastify demands a body for a method that nobody else knows (QUERY).
 */
export const refuseWrongMethod = (fastify: FastifyInstance, routes: RouteTable): void => {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const allowed = allowedInstead(request, routes);
    // An address may also be unknown because a parameter is too long: then it is not found by the right method either.
    const isWrong = allowed.length > 0 && !allowed.includes(request.method);
    done(isWrong ? new Problem('method-not-allowed', undefined, { allowed }) : undefined);
  });
};

const allowedInstead = ({ is404, url, routeOptions }: FastifyRequest, routes: RouteTable): string[] => {
  if (is404) return routes.methodsAt(url);
  return routeOptions.url?.includes(':') ? routes.methodsOfWords(url) : [];
};
