import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';
import type { RouteTable } from './route-table.js';

/**
 * An address that is a route's word for word is not taken for another's with a parameter: GET /v1/journeys/search is a wrong method,
 * and no journey of that id. The router knows each method for itself, and so takes it for one.
 */
export const refuseWrongMethod = (fastify: FastifyInstance, routes: RouteTable): void => {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { url } = request.routeOptions;
    const allowed = url?.includes(':') ? routes.methodsOfWords(request.url) : [];
    done(allowed.length > 0 ? new Problem('method-not-allowed', undefined, { allowed }) : undefined);
  });
};
