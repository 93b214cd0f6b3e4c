import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import type { RouteTable } from './route-table.js';

/**
 * An address that exists is not "not found": the method is wrong. The router knows each method for itself, so it finds nothing, or
 * takes the word of another route for its parameter: GET /v1/journeys/search is no journey of that id. Before the body is looked
 * at: Fastify asks some methods for one that nobody else knows (QUERY).
 */
export const refuseWrongMethod = (fastify: FastifyInstance, routes: RouteTable): void => {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const allowed = allowedInstead(request, routes);
    // What is too long for a parameter is not found by the right method either.
    const isWrong = allowed.length > 0 && !allowed.includes(request.method);
    done(isWrong ? new Problem('method-not-allowed', undefined, { allowed }) : undefined);
  });
};

const allowedInstead = ({ is404, url, routeOptions }: FastifyRequest, routes: RouteTable): string[] => {
  if (is404) return routes.methodsAt(url);
  return routeOptions.url?.includes(':') ? routes.methodsOfWords(url) : [];
};
