import type { FastifyRequest } from 'fastify';
import type { AuditAction, AuditEntry, AuditSubject, SubjectKind } from '#access/audit/entry';
import type { Person } from '#access/person';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d{1,6})?$/;
const CODE = /^[\w.-]{1,64}$/;

/** What an address is about, by its first parameter. An id that does not look like one may be a name: it is left out. */
const SUBJECTS: Readonly<Record<string, readonly [SubjectKind, RegExp]>> = {
  journeys: ['journey', UUID],
  clients: ['client', UUID],
  tracks: ['track', CODE],
  assessors: ['staff', CODE],
  policies: ['policy', CODE],
};

/** POSTs that change nothing. */
const ASKING = /\/(search|score|compare)$/;

/** Everything under /v1 is somebody's to answer for; health, problems and documents are not. */
export const isAudited = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.startsWith('/v1/') === true && !routeOptions.config.public;

export const isRead = ({ method, routeOptions }: FastifyRequest): boolean =>
  method === 'GET' || method === 'HEAD' || ASKING.test(routeOptions.url ?? '');

export const entryOf = (request: FastifyRequest): Omit<AuditEntry, 'outcome'> => {
  const { person } = request as { readonly person?: Person };
  const { url } = request.routeOptions;
  return {
    personId: person?.id ?? null,
    role: person?.roles.join(',') ?? null,
    action: actionOf(request),
    subject: url === undefined ? null : subjectOf(url, request.params as Record<string, unknown> | undefined),
    route: url === undefined ? null : `${request.method} ${url}`,
    requestId: request.id,
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
