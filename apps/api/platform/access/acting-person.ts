import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { rolesThatMight } from '#access/ability';
import type { Person } from '#access/person';
import type { Actor } from '#journey/model/actor';
import { Problem } from '../problems/problem.js';
import type { DeclaredAccess } from './access.js';
import { actorOf, type GrantedAccess } from './grant.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts, on a route whose body may say so. */
    actor?: Actor;
  }
}

type What = Pick<DeclaredAccess, 'action' | 'subject'>;

/** Whether the person may act in this role: it is a role of theirs that ever may do this; or it is `onCall`, and they are a clinician or a supervisor. */
const isTheirs = (role: string, person: Person, { action, subject }: What): boolean =>
  (rolesThatMight(person, action, subject) as readonly string[]).includes(role) ||
  (role === 'onCall' && person.roles.some((own) => own === 'clinician' || own === 'supervisor'));

/**
 * Who acts: the person who is signed in, in the role that the body names, or else in the first of theirs that may.
 * @throws Problem where the body says somebody else
 */
export const actorIn = (body: unknown, granted: GrantedAccess, what: What): Actor => {
  const { id, role } = saidIn(body);
  // An actor in another form passes here. Schema validation refuses it, together with the other faults of the body.
  if (typeof id !== 'string' || typeof role !== 'string') return actorOf(granted);
  if (id === granted.person.id && (isTheirs(role, granted.person, what) || role === 'system'))
    return { id, role: role as Actor['role'] };
  throw new Problem('acts-as-another');
};

const saidIn = (body: unknown): { readonly id?: unknown; readonly role?: unknown } =>
  typeof body === 'object' && body !== null && 'by' in body ? (body.by ?? {}) : {};

/** Parameter of a handler: who acts. A handler that the guard has not let through is never called. */
export const ActingPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<FastifyRequest>().actor!,
);
