import type { ProblemDocument } from '#contracts/http/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '../problems/to-problem.js';
import { refusedAgain } from '../hardening/refused-again.js';
import type { Audit } from './audit.js';
import { entryOf, isAudited } from './entry-of.js';
import type {} from '../unchanged/conditional.js';
import type {} from './goes-on.js';
import { toldOf } from '../told/told-of.js';
import { ofWhom } from './of-whom.js';
import { notedRead, noteWhatIsShown } from './audit-read.interceptor.js';

/** A request that is refused with one of these is noted, whatever its route. */
const ALWAYS: ReadonlySet<number> = new Set([401, 403, 429]);

/**
 * Writes a row for each request before its answer goes out. A read is answered only if its row is durable. A request that was refused or failed is noted with
 * its problem. A request that changes something has the row of its write. The row of the request is written meanwhile, so that a fact is taken although
 * PostgreSQL is away. A row that cannot be written then is kept until PostgreSQL is back.
 */
export const auditRequests = (fastify: FastifyInstance, audit: Audit): void => {
  const note = async (request: FastifyRequest, status: number, payload: unknown): Promise<void> => {
    const { details: asked, ...entry } = entryOf(request);
    const { details, ...outcome } = outcomeOf(status, payload);
    const { details: shown, ...whom } = ofWhom(null, toldOf(request));
    try {
      await audit.noteOrKeep({ ...entry, ...whom, ...outcome, details: { ...asked, ...details, ...shown } });
    } catch (err) {
      request.log.error({ err }, 'a request is not in the audit');
    }
  };
  fastify.addHook('onSend', async (request, reply, payload) => {
    const { statusCode: status } = reply;
    if (refusedAgain.has(request) || (!isAudited(request) && !ALWAYS.has(status))) return payload;
    if (request.isUnchanged || (request.goesOn && status < 400)) return payload;
    if (status < 400) noteWhatIsShown(request);
    const unnoted = await notedRead(request);
    if (unnoted && status < 400) {
      const answer = unavailable(request, reply, payload, unnoted);
      await note(request, reply.statusCode, answer);
      return answer;
    }
    if (notedRead(request) && (status < 400 || isFaultyTrial(request, status, unnoted))) return payload;
    const noted = note(request, status, payload);
    if (status >= 400) await noted;
    return payload;
  });
};

/** Whether this is a dry run of a form that is not filled in yet. It is tried again and again, and the row of its read already says so. */
const isFaultyTrial = ({ dryRun }: FastifyRequest, status: number, unnoted: unknown): boolean =>
  dryRun === true && status === 400 && unnoted === null;

const outcomeOf = (status: number, payload: unknown) => {
  if (status < 400) return { outcome: 'allowed', details: { status } } as const;
  const { code, ruleId = null } = problemIn(payload);
  const outcome = status === 404 || status >= 500 ? 'failed' : 'refused';
  return { outcome, ruleId, details: { status, ...(code !== undefined && { code }) } } as const;
};

const problemIn = (payload: unknown): Pick<Partial<ProblemDocument>, 'code' | 'ruleId'> => {
  try {
    return JSON.parse(String(payload)) as ProblemDocument;
  } catch {
    return {};
  }
};

const unavailable = (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  cause: unknown,
): string => {
  request.log.warn({ err: cause }, 'a read is not answered: it is not in the audit');
  if (typeof payload === 'object' && payload !== null && 'destroy' in payload)
    (payload as { destroy(): void }).destroy();
  const problem = toProblem(cause);
  void reply
    .code(problem.status)
    .removeHeader('content-length')
    .removeHeader('etag')
    .header('retry-after', '2')
    .type('application/problem+json');
  return JSON.stringify(problem.document());
};
