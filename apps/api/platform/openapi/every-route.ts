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

/** Whoever asks is known before anything else is looked at, and that may take the provider or the records. */
const SIGNED_IN: readonly ProblemCode[] = ['not-signed-in', 'token-refused', 'not-permitted', 'unavailable'];

/** A cookie comes along by itself; and the guard reads a key wherever one is sent. */
const WRITES: readonly ProblemCode[] = ['cross-site-request', 'invalid-idempotency-key'];

/** The problems that every route of this kind can have. */
export const problemsOfEvery = ({ path, method, isPublic }: RouteKind): ProblemCode[] => [
  ...ANY,
  // Health is answered when everything else is too much (`limit-requests.ts`).
  ...(path.startsWith('/health/') ? [] : (['too-many-requests'] as const)),
  // A parameter that is too long for the router is no address of this route.
  ...(path.includes('{') ? (['no-such-route'] as const) : []),
  ...(isPublic ? [] : SIGNED_IN),
  ...(isPublic || method === 'GET' ? [] : WRITES),
];
