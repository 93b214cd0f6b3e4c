import type { FastifyRequest } from 'fastify';
import type { AuditAction, AuditDetails, AuditEntry, AuditSubject, SubjectKind } from '#access/audit/entry';
import type { Person } from '#access/person';
import type {} from '../dry-run/dry-run.js';
import type {} from './asks.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d{1,6})?$/;
const CODE = /^[\w.-]{1,64}$/;

/** What an address is about, by its first parameter. An id that does not look like one may be a name: it is left out. */
const SUBJECTS: Readonly<Record<string, readonly [SubjectKind, RegExp]>> = {
  journeys: ['journey', UUID],
  clients: ['client', UUID],
  tracks: ['track', CODE],
  sites: ['site', CODE],
  assessors: ['staff', CODE],
  policies: ['policy', CODE],
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The action in the route's row, where it is neither a read nor a request. */
    audited?: 'decode' | 'export';
  }
}

/**
 * Whether a request has a row: every route under /v1 that is not public, and those with an action of their own, such as decoding. Health, problems and
 * documents have none.
 */
export const isAudited = ({ routeOptions: { url, config } }: FastifyRequest): boolean =>
  config.audited !== undefined || (url?.startsWith('/v1/') === true && !config.public);

export const isRead = ({ method, dryRun, routeOptions: { config } }: FastifyRequest): boolean =>
  config.audited !== undefined ||
  config.asks !== undefined ||
  dryRun === true ||
  method === 'GET' ||
  method === 'HEAD';

/** Whether a read shows many: a list, a search, or a track with who waits for it. Its address says nothing of whom it showed. */
export const isList = ({ dryRun, routeOptions: { url, config } }: FastifyRequest): boolean =>
  config.audited === undefined &&
  !config.endless &&
  (config.asks === 'many' ||
    (dryRun === true && config.dryRuns === 'many') ||
    /^\/v1\/([\w-]+|tracks\/:trackId)$/.test(url ?? ''));

export const entryOf = (request: FastifyRequest): Omit<AuditEntry, 'outcome'> => {
  const { person, requestId } = request as { readonly person?: Person; readonly requestId?: string };
  const { url, config } = request.routeOptions;
  const action = config.audited ?? actionOf(request);
  return {
    personId: person?.id ?? null,
    role: person?.roles.join(',') ?? null,
    action,
    subject: url === undefined ? null : subjectOf(url, request.params as Record<string, unknown> | undefined),
    route: url === undefined ? null : `${request.method} ${url}`,
    requestId: request.id,
    ...(isOfPayloads(config.audited) && { details: payloadsOf(request) }),
    ...(request.dryRun && { details: { dryRun: true } }),
    // What the request wrote is recorded under this id, so that each is found from the other.
    ...(action === 'request' && requestId !== undefined && { details: { recordedAs: requestId } }),
  };
};

const isOfPayloads = (audited: string | undefined): boolean => audited === 'decode';

/** How many payloads, and of which namespace as the Temporal UI says it; nothing of what is in them. */
const payloadsOf = ({ body, headers }: FastifyRequest): AuditDetails => {
  const { payloads } = (body ?? {}) as { readonly payloads?: unknown };
  const namespace = headers['x-namespace'];
  return {
    payloads: Array.isArray(payloads) ? payloads.length : null,
    namespace: typeof namespace === 'string' && CODE.test(namespace) ? namespace : null,
  };
};

const actionOf = (request: FastifyRequest): AuditAction => {
  const { url = '' } = request.routeOptions;
  if (url.startsWith('/sign-in')) return 'sign-in';
  if (url === '/sign-out') return 'sign-out';
  return isRead(request) ? 'read' : 'request';
};

const subjectOf = (url: string, params: Record<string, unknown> = {}): AuditSubject | null => {
  const [, resource = '', name = ''] = /^\/v1\/(\w+)\/:(\w+)/.exec(url) ?? [];
  const [kind, form] = SUBJECTS[resource] ?? [];
  const id = params[name];
  return kind && typeof id === 'string' && form!.test(id) ? { kind, id } : null;
};
