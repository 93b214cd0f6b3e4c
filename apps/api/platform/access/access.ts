import { SetMetadata } from '@nestjs/common';
import type { Action, Subject } from '#access/access-rule';
import type { ResourceLocator } from './resource-locator.js';

/** What a route does, to what, and where the request says which. */
export interface DeclaredAccess {
  readonly action: Action;
  readonly subject: Subject;
  readonly where: ResourceLocator;
  /** Somebody acts (`ActingPerson`): it is the person who is signed in, whether the body says so or not. */
  readonly acts: boolean;
  /** It moves a journey: what follows is taken on to be recorded with the look at who may (ADR 3). */
  readonly moves?: boolean;
}

export const ACCESS = 'access';

/** Declares which rule has to let the person who is signed in. A route without it is refused to everybody. */
export const Access = (action: Action, subject: Subject, where: ResourceLocator): MethodDecorator =>
  SetMetadata(ACCESS, { action, subject, where, acts: false } satisfies DeclaredAccess);

/** The same for a route on which somebody acts. */
export const ActsAs = (action: Action, subject: Subject, where: ResourceLocator): MethodDecorator =>
  SetMetadata(ACCESS, { action, subject, where, acts: true } satisfies DeclaredAccess);

/** The same for a route that moves the journey in its address. */
export const Moves = (action: Action, subject: Subject, where: ResourceLocator): MethodDecorator =>
  SetMetadata(ACCESS, { action, subject, where, acts: true, moves: true } satisfies DeclaredAccess);
