import { useState } from 'react';
import { ownAct } from '../state/own-act.js';
import { presence } from '../state/presence.js';
import { HeldList, type Held } from './held.js';

/** So long after a press, a key or a scroll a finger may be on its way to a row, ms. */
const AT_IT_MS = 20_000;
/** So long after something was done here the lists are asked anew because of it, ms. */
const OWN_MS = 5_000;

/** Whether the lists of this page may move: nobody has touched it for a while, or what changes is what somebody has just done themselves. */
const mayMove = (): boolean => {
  const now = Date.now();
  return now - presence.get() > AT_IT_MS || now - ownAct.get() < OWN_MS;
};

/**
 * The rows of a list that others change while somebody looks at it. They change in place; what is new waits until it is asked for, so that no row moves away
 * from under a finger.
 * @param of which list it is, by its filters and how many pages of it are shown
 */
export const useHeldRows = <Row>(
  of: string,
  now: readonly Row[],
  keyOf: (row: Row) => string,
): Held<Row> & { readonly show: () => void } => {
  const [list] = useState(() => new HeldList(keyOf, mayMove));
  const [, setShows] = useState(0);
  return {
    ...list.take(of, now),
    show: () => {
      list.show();
      setShows((before) => before + 1);
    },
  };
};
