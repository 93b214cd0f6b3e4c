/** A number of clients from 1 to ten is not shown: whoever knows one of them may find them in it (CMS cell size suppression policy, resdac.org/node/1506). */
export const HIDDEN_BELOW = 11;

/** The number, or null if it is hidden. 0 is shown, because it is about nobody. */
export const shown = (clients: number): number | null =>
  clients > 0 && clients < HIDDEN_BELOW ? null : clients;
