import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Problem } from '../problems/problem.js';
import { EarliestArrival } from './earliest-arrival.js';

/**
 * How long after it has arrived a request may still be carried out, ms: longer than its way to a journey takes where something
 * is slow, and shorter than callers and proxies wait (30 s and more). Whoever was told nothing may have done it in another way
 * since, and does not expect it any more.
 */
export const CARRIED_OUT_WITHIN_MS = 15_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A request of many parts, each carried out as it comes: there is no time limit, but for as long as the caller listens. */
    unhurried?: boolean;
  }
}

interface Deadline {
  /** On the clock of `performance.now()`. */
  readonly at: number;
  readonly callerIsGone: () => boolean;
}

const current = new AsyncLocalStorage<Deadline>();

/** How long the request that is being answered may still be carried out, ms; Infinity where there is none, or no limit. */
export const remainingMs = (): number => (current.getStore()?.at ?? Infinity) - performance.now();

/**
 * Called right before anything that cannot be taken back is sent or written on a request's behalf.
 * @throws Problem where its time is over, or its caller has hung up
 */
export const mustBeInTime = (): void => {
  if (remainingMs() <= 0) throw new Problem('unavailable', TOO_LATE);
  if (current.getStore()?.callerIsGone()) throw new Problem('unavailable', NOBODY_LISTENS);
};

const AGAIN = 'Send the same again, with the same Idempotency-Key.';
const TOO_LATE = `The request could not be carried out within ${CARRIED_OUT_WITHIN_MS / 1_000} seconds. ${AGAIN}`;
const NOBODY_LISTENS = `The caller has hung up before the request was carried out. ${AGAIN}`;

interface Arrival {
  readonly at: number;
  /** When its body began to be read. */
  readonly readFrom: number;
}

/** Gives every request its deadline, which `mustBeInTime` keeps wherever the request goes. */
export const keepDeadlines = (fastify: FastifyInstance): void => {
  const earliest = new EarliestArrival();
  const arrivals = new WeakMap<FastifyRequest, Arrival>();
  fastify.addHook('onClose', () => earliest.stop());
  fastify.addHook('onRequest', (request, _reply, done) => {
    const at = earliest.now();
    arrivals.set(request, { at, readFrom: at });
    done();
  });
  fastify.addHook('preParsing', (request, _reply, _payload, done) => {
    arrivals.set(request, { ...arrivals.get(request)!, readFrom: earliest.now() });
    done(null);
  });
  // Behind the body: what reads it belongs to the connection, and not to this request.
  fastify.addHook('preValidation', (request, reply, done) => {
    const { at, readFrom } = arrivals.get(request)!;
    // Its body may take its time (bodies/arrives-in-time.ts); a frozen process does not count as that.
    const body = Math.max(0, earliest.now() - readFrom);
    const { socket } = request.raw;
    const deadline = {
      at: request.routeOptions.config.unhurried ? Infinity : at + body + CARRIED_OUT_WITHIN_MS,
      callerIsGone: () => reply.raw.destroyed || socket.destroyed || !socket.writable,
    };
    current.run(deadline, done);
  });
};
