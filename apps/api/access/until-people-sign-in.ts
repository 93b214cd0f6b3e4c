import type { FastifyRequest } from 'fastify';
import { STAFF_ROLES } from '#access/person';
import { EVERYTHING } from '#access/scope';
import { DEFAULT_SITE, type Sites } from '#access/sites';
import { Problem } from '../problems/problem.js';
import type { Declared } from './access.js';

/** Stands for the person whom nobody has vouched for. */
export const NOBODY = 'nobody';

/**
 * While nobody can sign in, the rules have nobody to ask about: a request goes through, and says who acts. Where people
 * sign in, every request has a person, or ends before this.
 */
export const untilPeopleSignIn = (
  request: FastifyRequest,
  declared: Declared | undefined,
  sites: Sites,
): true => {
  const person = { id: NOBODY, roles: STAFF_ROLES, sites: [DEFAULT_SITE, ...sites.values()] };
  request.granted = { person, roles: STAFF_ROLES, scope: EVERYTHING, seen: null };
  const { body } = request;
  const unsigned =
    declared?.acts &&
    typeof body === 'object' &&
    body !== null &&
    !Array.isArray(body) &&
    !('resourceType' in body) &&
    !('by' in body);
  if (unsigned)
    throw new Problem('invalid-input', undefined, { errors: [{ field: 'by', detail: 'is missing' }] });
  return true;
};
