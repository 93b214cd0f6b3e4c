import type { FastifyRequest } from 'fastify';
import type { Person } from '#access/person';
import { Problem } from '../problems/problem.js';
import { actorOf, type Granted } from './granted.js';

/** Whether the person may say that they act in this role: one of theirs; and who treats, on call. */
const isTheirs = (role: string, { roles }: Person): boolean =>
  (roles as readonly string[]).includes(role) ||
  (role === 'onCall' && roles.some((own) => own === 'clinician' || own === 'supervisor'));

/** The body with who acts: the person who is signed in. @throws Problem where it says somebody else */
export const withActor = (body: unknown, granted: Granted): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  // A FHIR resource has no word for it.
  if ('resourceType' in body) return body;
  const { by } = body as { readonly by?: unknown };
  if (by === undefined) return { ...body, by: actorOf(granted) };
  const { id, role } = (by ?? {}) as { readonly id?: unknown; readonly role?: unknown };
  // What has not this form is refused where the whole body is read, with every other fault of it.
  if (typeof id !== 'string' || typeof role !== 'string') return body;
  if (id === granted.person.id && (isTheirs(role, granted.person) || role === 'system')) return body;
  throw new Problem('acts-as-another');
};

/** Puts who acts into the body of the request. */
export const actAsThemselves = (request: FastifyRequest, granted: Granted): void => {
  request.body = withActor(request.body, granted);
};
