import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Person } from '#access/person';
import type { SignInSettings } from '#identity/sign-in-settings';
import { expiryOf } from '#identity/expiry-of';
import type { TokenVerifier } from '#identity/verify-token';
import type { SignedIn, SignInSessions } from '#records/access/sign-in-sessions';
import type { NoteStaff } from '../staff/note-staff.js';
import { Problem } from '../problems/problem.js';
import { cookieOf, SESSION } from './cookies.js';
import { isCrossSite, isTaken } from './cross-site.js';
import { isOfAnother } from './drawn-for.js';
import { isSecure, ownOrigin } from './own-origin.js';
import { isUnattended } from './unattended.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes the session's cookie from pages of other origins, too: those that the API was told. */
    crossOrigin?: boolean;
  }
  interface FastifyRequest {
    /** Whether the sender is signed in still, asked while the request is being answered. Asking is no use of the session. */
    isStillSignedIn?: () => Promise<boolean>;
    /** The session of the pages that it came with; nothing where it came with a bearer token. */
    signedIn?: SignedIn;
  }
}

export interface Authentication {
  readonly settings: SignInSettings;
  readonly tokens: Pick<TokenVerifier, 'person'>;
  readonly sessions: SignInSessions;
  /** Told of everybody who comes with a valid token; of somebody with a session, when they signed in. */
  readonly directory: Pick<NoteStaff, 'note'>;
  /** Origins whose pages may send the session's cookie, where a route takes it. */
  readonly crossOrigins: readonly string[];
}

const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;
export const MINUTE_MS = 60_000;

/**
 * Before everything else: whoever sends a request has signed in, with a bearer token or with the cookie of a session, or
 * the route is for anybody. An address that does not exist is answered as such.
 */
export const authenticate = (fastify: FastifyInstance, authentication: Authentication): void => {
  fastify.addHook('onRequest', async (request, reply) => {
    const { url, config } = request.routeOptions;
    if (config.public || url === undefined) return;
    try {
      request.person = await personOf(request, authentication);
    } catch (error) {
      void reply.header('www-authenticate', 'Bearer');
      throw error;
    }
  });
};

/** @throws Problem, TokenRefused, IssuerUnavailable, DatabaseUnavailable */
const personOf = async (request: FastifyRequest, authentication: Authentication): Promise<Person> => {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, token] = BEARER.exec(authorization) ?? [];
    if (token === undefined) throw new Problem('token-refused', 'The header has no bearer token.');
    const person = await authentication.tokens.person(token);
    authentication.directory.note(person);
    request.isStillSignedIn = () => Promise.resolve(Date.now() < expiryOf(token));
    return person;
  }
  const signedIn = await sessionOf(request, authentication);
  if (!signedIn) throw new Problem('not-signed-in');
  const { settings, crossOrigins } = authentication;
  const taken = request.routeOptions.config.crossOrigin ? crossOrigins : [];
  if (isCrossSite(request, ownOrigin(request, settings.publicUrl), taken))
    throw new Problem('cross-site-request');
  // A page of another origin shows nobody's data of ours, and does not know our header.
  if (!isTaken(request, taken) && isOfAnother(request, signedIn.person)) throw new Problem('another-person');
  request.signedIn = signedIn;
  return signedIn.person;
};

/** The session that the request's cookie names; null where it names none. @throws DatabaseUnavailable */
export const sessionOf = async (
  request: FastifyRequest,
  { settings, sessions }: Pick<Authentication, 'settings' | 'sessions'>,
): Promise<SignedIn | null> => {
  const secret = cookieOf(request, SESSION, isSecure(ownOrigin(request, settings.publicUrl)));
  if (secret === null) return null;
  const idle = settings.session.idleMinutes * MINUTE_MS;
  request.isStillSignedIn = async () => (await sessions.find(secret, idle, false)) !== null;
  return sessions.find(secret, idle, !isUnattended(request));
};
