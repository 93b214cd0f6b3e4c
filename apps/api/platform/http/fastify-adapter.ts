import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { acceptBodies } from './body/accept-bodies.js';
import type { logOptions } from '../log/log-options.js';
import { RequestLog } from '../log/request-log.js';
import type { RouteTable } from './route-table.js';
import { answerBrokenConnection } from './broken-connection.js';
import { answerUnroutable } from './unroutable.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Most bytes of a body, where the route has another limit than the others. */
    bodyLimit?: number;
  }
}

const LARGEST_BODY = 1024 * 1024;
/** Most bytes of address and headers together. It is Node's own default, set here on purpose. */
const LARGEST_HEAD = 16 * 1024;
/** An id and a task's id, percent-encoded, are longer than Fastify's 100 characters. */
const LONGEST_PARAMETER = 400;

/** How long somebody may keep a connection waiting, ms, so that nobody who sends a byte now and then holds one for ever. */
export interface Patience {
  readonly headers: number;
  readonly body: number;
  /** How long both sides may be silent: longer than the longest answer takes. */
  readonly silence: number;
}

const PATIENCE: Patience = { headers: 20_000, body: 30_000, silence: 120_000 };

/** How the API listens: how long it waits for slow connections, and which proxies are before it. */
export interface Listening {
  readonly patience?: Patience;
  /** Addresses of the proxies before us, also as `10.0.0.0/8`. Only their `X-Forwarded-For` is believed. */
  readonly trustProxy?: readonly string[];
}

/** Makes Fastify with the API's own reading of bodies, log lines and answers to errors. */
export const fastifyAdapter = (
  logger: ReturnType<typeof logOptions>,
  routes: RouteTable,
  { patience = PATIENCE, trustProxy }: Listening = {},
): FastifyAdapter => {
  const options: FastifyHttpOptions<Server> & { skipMiddie: true } = {
    logger,
    // No middleware here: middie would look for some at every request.
    skipMiddie: true,
    logController: new RequestLog(),
    genReqId: () => `urn:uuid:${randomUUID()}`,
    bodyLimit: LARGEST_BODY,
    http: {
      maxHeaderSize: LARGEST_HEAD,
      headersTimeout: patience.headers,
      // How often Node looks for connections that are too slow, ms.
      connectionsCheckingInterval: Math.min(5_000, patience.headers),
    },
    connectionTimeout: patience.silence,
    ...(trustProxy && { trustProxy: [...trustProxy] }),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerBrokenConnection,
  };
  const adapter = new FastifyAdapter(options);
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', (route) => {
    const { bodyLimit, asks, public: isPublic = false } = route.config ?? {};
    routes.add(route.method, route.url, { isPublic, asks: asks !== undefined });
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  acceptBodies(fastify, patience.body);
  return adapter;
};
