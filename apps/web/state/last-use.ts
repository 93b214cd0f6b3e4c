import type { Middleware } from 'openapi-fetch';
import { presence } from './presence.js';
import { Store } from './store.js';

const UNATTENDED = 'iop-unattended';

/** When a person last asked for something, ms since epoch: since then the session is idle. The tabs share a session, so they tell each other. */
class LastUse extends Store<number> {
  private readonly tabs = new BroadcastChannel('iop-use');

  constructor() {
    super(Date.now());
    this.tabs.onmessage = ({ data }: MessageEvent<number>) => this.set(Math.max(data, this.get()));
  }

  now(): void {
    const at = Date.now();
    this.set(at);
    this.tabs.postMessage(at);
  }
}

export const lastUse = new LastUse();

/**
 * Tells the API of each request whether somebody is there. A page asks by itself when a colleague records something; if that were use, a tablet that is left
 * open would never be signed out (45 CFR 164.312(a)(2)(iii)). It is decided here and not by who asks, so that no page can forget it.
 */
export const noteUse: Middleware = {
  onRequest: ({ request }) => {
    if (presence.isHere()) lastUse.now();
    else request.headers.set(UNATTENDED, '1');
    return undefined;
  },
};
