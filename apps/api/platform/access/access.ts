import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Action, Subject } from '#access/access-rule';
import { GuardProblems } from '../openapi/problems.js';
import type { ProblemCode } from '../problems/catalogue.js';
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

/** What the guard answers where there is no such thing, or none that the person may know of: no route says it for itself. */
const MISSING: { readonly [Of in ResourceLocator['of']]: readonly ProblemCode[] } = {
  program: [],
  list: [],
  journey: ['no-such-journey'],
  journeys: ['no-such-journey'],
  client: ['no-such-client'],
  merge: ['no-such-merge'],
  track: ['no-such-track'],
  site: ['no-such-site'],
  staff: ['no-such-staff'],
  brokenGlass: ['no-such-broken-glass'],
  referral: [],
};

const declare = (declared: DeclaredAccess): MethodDecorator => {
  const { where } = declared;
  const track: readonly ProblemCode[] = where.of === 'journey' && where.tracks ? ['no-such-track'] : [];
  return applyDecorators(SetMetadata(ACCESS, declared), GuardProblems(...MISSING[where.of], ...track));
};

/** Declares which rule has to let the person who is signed in. A route without it is refused to everybody. */
export const Access = (action: Action, subject: Subject, where: ResourceLocator): MethodDecorator =>
  declare({ action, subject, where, acts: false });

/** The same for a route on which somebody acts. */
export const ActsAs = (action: Action, subject: Subject, where: ResourceLocator): MethodDecorator =>
  declare({ action, subject, where, acts: true });

/** The same for a route that moves the journey in its address. */
export const Moves = (action: Action, subject: Subject, where: ResourceLocator): MethodDecorator =>
  declare({ action, subject, where, acts: true, moves: true });
