import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Problem } from '../problems/problem.js';
import { EarliestArrival } from './earliest-arrival.js';

/**
 * For so many ms after its arrival a request may still be carried out. That is longer than a slow way to a journey takes, and shorter than callers and
 * proxies wait (30 s and more). A caller who was told nothing may have done it in another way since, and does not expect it any more.
 */
export const CARRIED_OUT_WITHIN_MS = 15_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A request of many parts, each carried out as it comes. It has no time limit, but it ends when its caller hangs up. */
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

/** Gives every request its deadline. `mustBeInTime` finds it in everything that is called for the request. */
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
  // After the body has been read, because the reading runs in the async context of the connection, and not of this request.
  fastify.addHook('preValidation', (request, reply, done) => {
    const { at, readFrom } = arrivals.get(request)!;
    // The time in which the body arrived is added (http/body/arrives-in-time.ts limits it). Time in which the process was frozen is not added.
    const body = Math.max(0, earliest.now() - readFrom);
    const { socket } = request.raw;
    const deadline = {
      at: request.routeOptions.config.unhurried ? Infinity : at + body + CARRIED_OUT_WITHIN_MS,
      callerIsGone: () => reply.raw.destroyed || socket.destroyed || !socket.writable,
    };
    current.run(deadline, done);
  });
};
