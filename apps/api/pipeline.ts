import type { FastifyInstance } from 'fastify';
import type { SignInSettings } from '#identity/sign-in-settings';
import type { BuiltPages } from './pages/built-pages.js';
import { servePages } from './pages/serve-pages.js';
import { allowTemporalUiOrigin } from './features/codec/allow-temporal-ui-origin.js';
import { auditRequests } from './platform/audit/audit-requests.js';
import type { Audit } from './platform/audit/audit.js';
import { keepDeadlines } from './platform/deadline/deadline.js';
import { RequestLimits } from './platform/hardening/limit-requests.js';
import type { Limits } from './platform/hardening/limits.js';
import { compressAnswers } from './platform/compression/compress-answers.js';
import { answerNotModified } from './platform/http/not-modified.js';
import type { RouteTable } from './platform/http/route-table.js';
import { refuseWrongMethod } from './platform/http/wrong-method.js';
import { sendSecurityHeaders } from './platform/hardening/security-headers.js';
import { authenticate, type Authentication } from './platform/sign-in/authenticate.js';
import { answerUnchanged } from './platform/unchanged/conditional.js';
import type { OwnTags } from './platform/unchanged/own-tags.js';

export interface PipelineParts {
  readonly signIn: SignInSettings;
  readonly crossOrigins: readonly string[];
  readonly limits: Limits;
  readonly pages: BuiltPages | null;
  readonly audit: Audit;
  readonly tags: OwnTags;
  readonly routes: RouteTable;
  readonly authentication: Authentication;
}

type Step = (
  fastify: FastifyInstance,
  parts: PipelineParts,
  limits: RequestLimits,
) => Promise<void> | void | null;

/**
 * The hooks that every request goes through before Nest, in this order: Fastify calls hooks in the order in which they were added. After them Nest goes on:
 * guard (may they?), interceptors (in time? audited?), pipe (is the body valid?), handler, filter.
 */
const STEPS: Readonly<Record<string, Step>> = {
  // First, so that refusals of all that follow have them, too.
  securityHeaders: (fastify, { signIn }) => sendSecurityHeaders(fastify, signIn),
  // Before sign-in: a browser sends its CORS preflight without credentials.
  temporalUiOrigin: (fastify, { crossOrigins }) => allowTemporalUiOrigin(fastify, crossOrigins),
  // The time of a request counts from its arrival.
  deadline: keepDeadlines,
  // Before the signature of a token is verified, which costs more than counting.
  limitByAddress: (_fastify, _parts, limits) => limits.byAddress(),
  // Before the audit: there is nothing for that method, so nothing is noted.
  wrongMethod: (fastify, { routes }) => refuseWrongMethod(fastify, routes),
  // Before sign-in and the audit: the document of the pages holds no data of anybody until it asks for some.
  pages: (fastify, { pages }) => pages && servePages(fastify, pages),
  // Before the audit: what is not shown again has no row.
  unchanged: (fastify, { tags }) => answerUnchanged(fastify, tags),
  // Before sign-in: a request that was not let in is noted, too.
  audit: (fastify, { audit }) => auditRequests(fastify, audit),
  signIn: (fastify, { authentication }) => authenticate(fastify, authentication),
  // After the audit: an answer that is not sent again was read all the same.
  notModified: answerNotModified,
  // After whatever looks at an answer: it sees the answer as it was made.
  compressed: compressAnswers,
  // After sign-in: only then it is known whose requests are counted.
  limitByPerson: (_fastify, _parts, limits) => limits.byPerson(),
};

/** Adds the hooks to the server, in the order of `STEPS`. */
export const addPipeline = async (fastify: FastifyInstance, parts: PipelineParts): Promise<void> => {
  const limits = await RequestLimits.on(fastify, parts.limits);
  for (const step of Object.values(STEPS)) await step(fastify, parts, limits);
};
