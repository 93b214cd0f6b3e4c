import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import type { Limits } from './limits.js';
import { refusedAgain } from './refused-again.js';

const A_MINUTE = 60_000;
/** So many addresses and people are remembered: those who came last. */
const REMEMBERED = 20_000;

interface Counted {
  readonly exceeded: boolean;
  readonly retryAfter: number;
}
type Counter = (request: FastifyRequest) => Promise<Counted>;

const person = (request: FastifyRequest): { readonly id: string } | undefined => request.person ?? undefined;

/** Requests for health are not limited: they do no harm, and are answered when everything else is too much. */
const isHealth = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.startsWith('/health/') === true;

/** Limits how much one may ask: `byAddress` before sign-in, `byPerson` after it. */
export class RequestLimits {
  private constructor(
    private readonly fastify: FastifyInstance,
    private readonly limits: Limits,
  ) {}

  static async on(fastify: FastifyInstance, limits: Limits): Promise<RequestLimits> {
    // The plugin counts only where it is told to, and says nothing of addresses.
    await fastify.register(rateLimit, { global: false, cache: REMEMBERED, timeWindow: A_MINUTE });
    return new RequestLimits(fastify, limits);
  }

  byAddress(): void {
    const { perAddress, failedSignIns } = this.limits;
    if (perAddress > 0) this.refuse(this.counter({ max: perAddress }), () => true);
    if (failedSignIns > 0) this.refuseFailures(this.counter({ max: failedSignIns }));
  }

  byPerson(): void {
    const { perPerson } = this.limits;
    if (perPerson === 0) return;
    const count = this.counter({ max: perPerson, keyGenerator: (request) => person(request)!.id });
    this.refuse(count, (request) => person(request) !== undefined);
  }

  private refuse(count: Counter, isCounted: (request: FastifyRequest) => boolean): void {
    this.fastify.addHook('onRequest', async (request, reply) => {
      if (isHealth(request) || !isCounted(request)) return;
      const { exceeded, retryAfter } = await count(request);
      if (exceeded) throw tooMany(reply, retryAfter);
    });
  }

  /**
   * An address with too many failed sign-ins gets 429 in the place of 401. Requests from there that do sign in are not refused: a program whose token has run
   * out must not lock a site out. Other answers to unknown callers that are noted (403; 409, from the page of somebody else; 503, while nobody can be asked who they are) stay what they are, but
   * beyond the limit they are noted no more, so that a stranger cannot fill the table.
   */
  private refuseFailures(count: Counter): void {
    this.fastify.addHook('onSend', async (request, reply, payload) => {
      const { statusCode: status } = reply;
      const isNobodys = person(request) === undefined && (status === 403 || status === 409 || status >= 500);
      if ((status !== 401 && !isNobodys) || isHealth(request)) return payload;
      const { exceeded, retryAfter } = await count(request);
      if (!exceeded || status !== 401) return payload;
      const problem = tooMany(reply, retryAfter);
      void reply.code(problem.status).removeHeader('content-length').removeHeader('www-authenticate');
      return JSON.stringify(problem.document());
    });
  }

  private counter(options: CreateRateLimitOptions): Counter {
    // `ban: 1` bans nobody here: it only tells the first request beyond the limit from those after it.
    const count = this.fastify.createRateLimit({ ...options, ban: 1 });
    return async (request) => {
      const counted = await count(request);
      if (counted.isAllowed || !counted.isExceeded) return { exceeded: false, retryAfter: 0 };
      if (counted.isBanned) refusedAgain.add(request);
      return { exceeded: true, retryAfter: counted.ttlInSeconds };
    };
  }
}

const tooMany = (reply: FastifyReply, seconds: number): Problem => {
  void reply.header('retry-after', String(Math.max(1, seconds)));
  return new Problem('too-many-requests');
};
