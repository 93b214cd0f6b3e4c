import type { FastifyInstance } from 'fastify';

const ROUTE = '/codec/decode';

/**
 * CORS for one route: pages of the Temporal UI may call it with the session's cookie; no other page may. This does not use @fastify/cors, which would answer
 * OPTIONS for every address of the API.
 */
export const allowTemporalUiOrigin = (fastify: FastifyInstance, origins: readonly string[]): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url === ROUTE) {
      const { origin } = request.headers;
      void reply.header('vary', 'Origin');
      if (origin !== undefined && origins.includes(origin))
        void reply
          .header('access-control-allow-origin', origin)
          .header('access-control-allow-credentials', 'true');
    }
    done();
  });
  fastify.options(ROUTE, { config: { public: true } }, (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'POST')
      .header(
        'access-control-allow-headers',
        'content-type, x-namespace, authorization, authorization-extras',
      )
      .header('access-control-max-age', '600')
      .send(),
  );
};
