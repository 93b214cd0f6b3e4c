import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Relation } from '#access/access-rule';
import type { Person, StaffRole } from '#access/person';
import type { Scope } from '#access/scope';
import type { Actor } from '#journey/model/actor';

/** What the rules of access gave a request. */
export interface GrantedAccess {
  readonly person: Person;
  /** The person's roles that may do it, in their order; at least one. */
  readonly roles: readonly StaffRole[];
  /** The person's relation to what the request is about. What takes a look-up is looked up only where it could change the decision. */
  readonly related: Relation;
  /** What lists are narrowed to. */
  readonly scope: Scope;
  /** Paths of what may be seen; null where all may. */
  readonly seen: readonly string[] | null;
  /** Whether they may read the journey that it is about, as they stood to it; false where it is about none. */
  readonly reads: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route is for anybody, signed in or not. */
    public?: boolean;
  }
  interface FastifyRequest {
    /** Who has signed in; on a public route nobody. */
    person?: Person;
    granted?: GrantedAccess;
  }
}

/** The actor if the request names none: the person, in the first of their roles that may. Nobody acts as a decoder. */
export const actorOf = ({ person, roles }: GrantedAccess): Actor => ({
  id: person.id,
  role: roles.find((role) => role !== 'decoder')!,
});

/** What the rules gave this request. A handler that the guard has not let through is never called. */
export const Grant = createParamDecorator(
  (_: unknown, context: ExecutionContext): GrantedAccess =>
    context.switchToHttp().getRequest<FastifyRequest>().granted!,
);
