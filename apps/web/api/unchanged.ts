import type { Middleware } from 'openapi-fetch';

interface Shown {
  readonly etag: string;
  readonly body: string;
}

/** At most so many answers are kept, some 2 MB; beyond, the oldest is forgotten. */
const MOST = 50;

/** What the pages were shown, by its address. In memory alone, and only until whoever was shown it signs out. */
const shown = new Map<string, Shown>();
/** What a request was sent with: another answer may come meanwhile, and take its place. */
const asked = new WeakMap<Request, Shown>();

export const forgetShown = (): void => shown.clear();

const keep = (url: string, one: Shown): void => {
  shown.delete(url);
  shown.set(url, one);
  for (const oldest of shown.keys()) {
    if (shown.size <= MOST) return;
    shown.delete(oldest);
  }
};

/** A 304 has no body, and one by way of a proxy may say a length of 0, by which the client would take the body that is put in its place for none. */
const withoutLength = (headers: Headers): Headers => {
  const others = new Headers(headers);
  others.delete('content-length');
  return others;
};

/**
 * Asks whether what was shown before has changed. If it has not, the API answers 304 and writes no row in the audit, and what was shown stands in its place: a
 * page asks again whenever a colleague records something. An `ETag` is one person's own, so nobody gets what another was shown.
 */
export const askForChanges: Middleware = {
  onRequest: ({ request }) => {
    const before = request.method === 'GET' ? shown.get(request.url) : undefined;
    if (!before) return undefined;
    asked.set(request, before);
    request.headers.set('if-none-match', before.etag);
    return undefined;
  },
  onResponse: async ({ request, response }) => {
    const before = asked.get(request);
    const { headers } = response;
    if (response.status === 304 && before)
      return new Response(before.body, { headers: withoutLength(headers) });
    const etag = headers.get('etag');
    // What the browser keeps by itself, as the program, is no matter of ours.
    const isOurs = headers.get('cache-control') === 'no-store';
    if (request.method === 'GET' && response.status === 200 && etag !== null && isOurs)
      keep(request.url, { etag, body: await response.clone().text() });
    return undefined;
  },
};
