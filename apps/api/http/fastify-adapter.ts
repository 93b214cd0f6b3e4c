import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { acceptBodies } from '../bodies/accept-bodies.js';
import type { logOptions } from '../log/log-options.js';
import { RequestLog } from '../log/request-log.js';
import type { RouteTable } from '../routing/route-table.js';
import { answerBrokenConnection } from './broken-connection.js';
import { answerUnroutable } from './unroutable.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes that a body may have, where they are others than everywhere. */
    bodyLimit?: number;
  }
}

const LARGEST_BODY = 1024 * 1024;
/** An id and a task's id, percent-encoded, are longer than Fastify's 100 characters. */
const LONGEST_PARAMETER = 400;

/** Fastify as the API has it: bodies, log lines and errors of its own are the API's as well. */
export const fastifyAdapter = (logger: ReturnType<typeof logOptions>, routes: RouteTable): FastifyAdapter => {
  const adapter = new FastifyAdapter({
    logger,
    // No middleware here: middie would look for some at every request.
    skipMiddie: true,
    logController: new RequestLog(),
    genReqId: () => `urn:uuid:${randomUUID()}`,
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerBrokenConnection,
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', (route) => {
    routes.add(route.method, route.url);
    const { bodyLimit } = route.config ?? {};
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  acceptBodies(fastify);
  return adapter;
};
