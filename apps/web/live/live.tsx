import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { liveUpdates } from '../state/live-updates.js';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';
import { useSay } from '../words/say.js';
import { Gather } from './gather.js';
import { listen } from './listen.js';
import type { Hearing } from './told.js';
import { concerns } from './which-queries.js';

/** Read once more when the page begins to hear: high risks and relapses, and the person's tasks. */
const CANNOT_WAIT = new Set(['ladders', 'tasks']);

/** Whether a query is asked anew by itself: where somebody has switched live updates off, only high risks and relapses are. */
const isLive = ([what]: readonly unknown[]): boolean => liveUpdates.get() || what === 'ladders';

/**
 * Lets what colleagues record appear in place: only what is on the page is asked anew, and nothing is sorted or moved by it. Says whether the page hears of
 * it now.
 */
export const Live = () => {
  const say = useSay();
  const queries = useQueryClient();
  const isOn = useStore(liveUpdates);
  const [hearing, setHearing] = useState<Hearing>('catchingUp');
  useEffect(() => {
    const gather = new Gather((told) => {
      if (told.some(({ event }) => event === 'signedOut')) session.ended();
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => isLive(queryKey) && told.some((one) => concerns(one, queryKey)),
        refetchType: 'active',
      });
    });
    const heard = (now: Hearing): void => {
      setHearing(now);
      if (now !== 'live') return;
      // An event after the page had read, and before it could hear, is not told again: so these are read once more.
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => isLive(queryKey) && CANNOT_WAIT.has(String(queryKey[0])),
        refetchType: 'active',
      });
    };
    const end = listen({ told: (told) => gather.take(told), hearing: heard });
    return () => {
      end();
      gather.stop();
    };
  }, [queries]);
  return <span className="muted">{say(isOn ? `live.${hearing}` : 'live.paused')}</span>;
};
