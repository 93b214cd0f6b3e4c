import type { ProblemCode } from '../problems/catalogue.js';

/** What the problems of a route depend on, whatever it does. */
export interface RouteKind {
  readonly path: string;
  readonly method: string;
  readonly isPublic: boolean;
}

const ANY: readonly ProblemCode[] = [
  'malformed-request',
  'method-not-allowed',
  'headers-too-large',
  'internal',
];

/** Sign-in comes before everything else, and may need the identity provider or the records. */
const SIGNED_IN: readonly ProblemCode[] = [
  'not-signed-in',
  'token-refused',
  'another-person',
  'not-permitted',
  'unavailable',
];

/** A browser sends the cookie by itself; and the guard reads a key wherever one is sent. */
const WRITES: readonly ProblemCode[] = ['cross-site-request', 'invalid-idempotency-key'];

/** The problems that every route of this kind can have. */
export const problemsOfEvery = ({ path, method, isPublic }: RouteKind): ProblemCode[] => [
  ...ANY,
  // Health is answered when everything else is too much (`limit-requests.ts`).
  ...(path.startsWith('/health/') ? [] : (['too-many-requests'] as const)),
  // A parameter that is too long for the router is found by no route.
  ...(path.includes('{') ? (['no-such-route'] as const) : []),
  ...(isPublic ? [] : SIGNED_IN),
  ...(isPublic || method === 'GET' ? [] : WRITES),
];
