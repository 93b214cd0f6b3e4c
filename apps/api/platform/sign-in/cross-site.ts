import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser sends this for another site than ours. A cookie comes along by itself, whoever made the page that
 * sends it; what changes something is taken only from pages of our own origin, or of one that the route takes. Browsers
 * say so in `Sec-Fetch-Site`; `Origin` is for those that do not, and what says neither has no business with a cookie.
 */
export const isCrossSite = (
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  own: string,
  taken: readonly string[],
): boolean => {
  if (SAFE.has(method)) return false;
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && taken.includes(origin)) return false;
  return site === undefined ? origin !== own : site !== 'same-origin';
};
