import type { FastifyInstance } from 'fastify';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { SWAGGER_UI_START } from './swagger-ui-page.js';

const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const PUBLIC = { config: { public: true } };

/**
 * The files of Swagger UI, these and no other. @nestjs/swagger would serve the whole folder through @fastify/static,
 * which Jest 30 cannot load (it requires ES modules), and end the process where it is missing.
 */
export const serveSwaggerUi = (fastify: FastifyInstance): void => {
  const { resolve } = createRequire(import.meta.url);
  for (const [name, type] of Object.entries(FILES)) {
    const path = resolve(`swagger-ui-dist/${name}`);
    fastify.get(`/docs/${name}`, PUBLIC, (_request, reply) =>
      reply.type(type).header('cache-control', 'max-age=3600').send(createReadStream(path)),
    );
  }
  fastify.get('/docs/swagger-initializer.js', PUBLIC, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(SWAGGER_UI_START),
  );
};
