import type { FastifyRequest } from 'fastify';

/**
 * Requests beyond a limit whose first refusal is in the audit already. Nothing is ever taken out of the audit: a row for
 * each would let anybody fill it.
 */
export const refusedAgain = new WeakSet<FastifyRequest>();
