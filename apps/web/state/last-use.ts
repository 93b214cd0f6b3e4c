import type { Middleware } from 'openapi-fetch';
import { Store } from './store.js';

/** When something was last asked that somebody wanted to know, ms since epoch: from then on the session is idle. */
export const lastUse = new Store(Date.now());

export const UNATTENDED = 'iop-unattended';

/** What the page asks by itself is no use of the session, or it would never end. */
export const noteUse: Middleware = {
  onRequest: ({ request }) => {
    if (!request.headers.has(UNATTENDED)) lastUse.set(Date.now());
    return undefined;
  },
};
