import type { FastifyRequest } from 'fastify';

/**
 * A page refetches by itself while nobody is there. Such a request says so, and is no use of the session: otherwise a page that is left open
 * would never sign anybody out (45 CFR 164.312(a)(2)(iii)).
 */
export const UNATTENDED = 'iop-unattended';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The request stays open while nobody is there, and its sender cannot say so in a header. */
    unattended?: boolean;
  }
}

export const isUnattended = ({ headers, routeOptions: { config } }: FastifyRequest): boolean =>
  headers[UNATTENDED] === '1' || config.unattended === true;
