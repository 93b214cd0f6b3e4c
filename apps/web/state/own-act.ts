import { Store } from './store.js';

/** When something that was done in this tab was last taken, ms since epoch: what changes just then, the person has changed. */
export const ownAct = new Store(0);
