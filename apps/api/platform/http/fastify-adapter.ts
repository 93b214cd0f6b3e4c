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
    /** Bytes that a body may have, where they are others than everywhere. */
    bodyLimit?: number;
  }
}

const LARGEST_BODY = 1024 * 1024;
/** Address and headers together, bytes; as Node has it, but not by chance. */
const LARGEST_HEAD = 16 * 1024;
/** An id and a task's id, percent-encoded, are longer than Fastify's 100 characters. */
const LONGEST_PARAMETER = 400;

/** How long somebody may keep a connection waiting, ms. Who sends a byte now and then holds none for ever. */
export interface Patience {
  readonly headers: number;
  readonly body: number;
  /** With nothing said on either side: more than the longest answer takes. */
  readonly silence: number;
}

const PATIENCE: Patience = { headers: 20_000, body: 30_000, silence: 120_000 };

/** What of the way here is known. */
export interface Listening {
  readonly patience?: Patience;
  /** Addresses of the proxies before us, also as `10.0.0.0/8`: theirs is the `X-Forwarded-For` that is believed, and nobody else's. */
  readonly trustProxy?: readonly string[];
}

/** Fastify as the API has it: bodies, log lines and errors of its own are the API's as well. */
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
      // How often Node looks.
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
