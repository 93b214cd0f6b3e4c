import type { FastifyRequest } from 'fastify';

/**
 * A page refetches by itself while nobody is there. Such a request says so, and is no use of the session: otherwise a page that is left open
 * would never sign anybody out (45 CFR 164.312(a)(2)(iii)).
 */
export const UNATTENDED = 'iop-unattended';

export const isUnattended = ({ headers }: FastifyRequest): boolean => headers[UNATTENDED] === '1';
