import type { Middleware } from 'openapi-fetch';
import { Store } from './store.js';

/** When a person last asked for something, ms since epoch: since then the session is idle. */
export const lastUse = new Store(Date.now());

export const UNATTENDED = 'iop-unattended';

/** Notes each request as a use of the session, except those that the page sends by itself: otherwise the session would never end. */
export const noteUse: Middleware = {
  onRequest: ({ request }) => {
    if (!request.headers.has(UNATTENDED)) lastUse.set(Date.now());
    return undefined;
  },
};
