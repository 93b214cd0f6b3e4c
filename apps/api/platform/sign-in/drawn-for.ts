import type { FastifyRequest } from 'fastify';
import { isSafe } from './cross-site.js';

/** Names, in each request of a page, the staff id of whom the page is drawn for. */
export const DRAWN_FOR = 'iop-drawn-for';

/**
 * Whether what came with a cookie is of a page of somebody else. All tabs of a browser share its cookie, so a page that was left open sends the session of
 * whoever has signed in since: what one person has typed would become the other's record. So a page says whose it is. What changes something has to say so;
 * the address bar, a download and an `EventSource` cannot, and only read.
 */
export const isOfAnother = (
  request: Pick<FastifyRequest, 'method' | 'headers'>,
  { id }: { readonly id: string },
): boolean => {
  const whose = request.headers[DRAWN_FOR];
  return whose === undefined ? !isSafe(request) : whose !== id;
};
