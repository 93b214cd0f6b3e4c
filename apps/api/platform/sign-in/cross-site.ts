import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser sends this for a page of another site. A cookie comes along by itself, whoever made the page, so what changes something is taken only
 * from pages of our own origin, or of one that the route takes. Browsers say where the page is from in `Sec-Fetch-Site`; `Origin` is for those that do not. A
 * request that says neither counts as one of another site.
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
