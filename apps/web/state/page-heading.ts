import { Store } from './store.js';

/** The heading of the page while it is scrolled out of sight; empty while it is in sight. It may name a client, and is kept nowhere. */
export const headingOutOfSight = new Store('');
