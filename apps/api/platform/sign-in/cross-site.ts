import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

type Sent = Pick<FastifyRequest, 'method' | 'headers'>;

/** Whether it changes nothing, by its method. */
export const isSafe = ({ method }: Pick<FastifyRequest, 'method'>): boolean => SAFE.has(method);

/** Whether it comes from a page of another origin that the route takes. */
export const isTaken = (
  { headers: { origin } }: Pick<FastifyRequest, 'headers'>,
  taken: readonly string[],
): boolean => origin !== undefined && taken.includes(origin);

/**
 * Whether a browser sends this for a page of another site. A cookie comes along by itself, whoever made the page, so what changes something is taken only
 * from pages of our own origin, or of one that the route takes. Browsers say where the page is from in `Sec-Fetch-Site`; `Origin` is for those that do not. A
 * request that says neither counts as one of another site.
 */
export const isCrossSite = (request: Sent, own: string, taken: readonly string[]): boolean => {
  if (isSafe(request) || isTaken(request, taken)) return false;
  const { origin, 'sec-fetch-site': site } = request.headers;
  return site === undefined ? origin !== own : site !== 'same-origin';
};
