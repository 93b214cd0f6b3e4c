import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Action, Subject } from '#access/access-rule';
import { GuardProblems } from '../openapi/problems.js';
import type { ProblemCode } from '../problems/catalogue.js';
import type { ResourceLocator } from './resource-locator.js';

/** What a route does, on which subject, and where the request names the subject. */
export interface DeclaredAccess {
  readonly action: Action;
  readonly subject: Subject;
  readonly where: ResourceLocator;
  /** Somebody acts (`ActingPerson`): it is the person who is signed in, whether the body says so or not. */
  readonly acts: boolean;
  /** The route moves a journey. The guard's look-up of access also notes that this request owes a recording (ADR 3). */
  readonly moves?: boolean;
}

export const ACCESS = 'access';

/** Problems that the guard itself answers: there is no such thing, or none that the person may know of. No route has to declare them. */
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
