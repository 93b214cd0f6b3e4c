import type { FastifyRequest } from 'fastify';
import { rolesThatMight } from '#access/ability';
import type { Person } from '#access/person';
import { mediaTypeOf } from '../http/body/accept-bodies.js';
import { FHIR_TYPE } from '../http/body/media-types.js';
import { Problem } from '../problems/problem.js';
import type { DeclaredAccess } from './access.js';
import { actorOf, type GrantedAccess } from './grant.js';

type What = Pick<DeclaredAccess, 'action' | 'subject'>;

/** Whether the person may say that they do this in this role: one of theirs that ever may; and who treats, on call. */
const isTheirs = (role: string, person: Person, { action, subject }: What): boolean =>
  (rolesThatMight(person, action, subject) as readonly string[]).includes(role) ||
  (role === 'onCall' && person.roles.some((own) => own === 'clinician' || own === 'supervisor'));

/** The body with who acts: the person who is signed in. @throws Problem where it says somebody else */
export const withActor = (body: unknown, granted: GrantedAccess, what: What): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { by } = body as { readonly by?: unknown };
  if (by === undefined) return { ...body, by: actorOf(granted) };
  const { id, role } = (by ?? {}) as { readonly id?: unknown; readonly role?: unknown };
  // What has not this form is refused where the whole body is read, with every other fault of it.
  if (typeof id !== 'string' || typeof role !== 'string') return body;
  if (id === granted.person.id && (isTheirs(role, granted.person, what) || role === 'system')) return body;
  throw new Problem('acts-as-another');
};

/** Puts who acts into the body of the request; a FHIR resource has no word for it. */
export const setActor = (request: FastifyRequest, granted: GrantedAccess, what: What): void => {
  if (mediaTypeOf(request) !== FHIR_TYPE) request.body = withActor(request.body, granted, what);
};
