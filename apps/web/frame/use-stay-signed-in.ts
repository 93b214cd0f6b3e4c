import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery, useMe } from '../api/me.js';
import { lastUse } from '../state/last-use.js';
import { presence } from '../state/presence.js';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';

/** The API notes use ten times in the idle time, so it need not be told more often. */
const SHARE = 0.1;
/** How long after an act the API is told, ms: most acts ask for something themselves, and the warning does not go away under the finger that presses *Stay*. */
const SOON_MS = 500;
/** How long after the idle time the API is asked whether the session has ended, ms. */
const AFTER_MS = 1_000;

/**
 * Lets the session last as long as somebody is there, and no longer. Whoever types for long in a form that asks for nothing uses the session all the same, so
 * the API is told. And when the idle time is over, the page asks whether the session is: not every page hears it from the live stream.
 */
export const useStaySignedIn = (): void => {
  const queries = useQueryClient();
  const used = useStore(lastUse);
  const { idleSeconds } = useMe().session ?? {};
  useEffect(() => {
    if (idleSeconds === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const isTold = Date.now() - lastUse.get() < idleSeconds * 1_000 * SHARE;
      if (!isTold && session.get() === 'in') void queries.refetchQueries(meQuery, { cancelRefetch: false });
    };
    const end = presence.subscribe(() => void (timer ??= setTimeout(tell, SOON_MS)));
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [idleSeconds, queries]);
  useEffect(() => {
    if (idleSeconds === undefined) return undefined;
    const over = used + idleSeconds * 1_000 + AFTER_MS;
    const timer = setTimeout(() => {
      if (session.get() === 'in') void queries.refetchQueries(meQuery);
    }, over - Date.now());
    return () => clearTimeout(timer);
  }, [used, idleSeconds, queries]);
};
