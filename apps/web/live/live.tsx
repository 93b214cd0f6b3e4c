import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { session } from '../state/session.js';
import { useSay } from '../words/say.js';
import { Gather } from './gather.js';
import { listen } from './listen.js';
import type { Hearing } from './told.js';
import { concerns } from './which-queries.js';

/** Asked once more when the page begins to hear: high risks and relapses, and what is theirs to do. */
const CANNOT_WAIT = new Set(['ladders', 'tasks']);

/**
 * What colleagues record appears in place: only what is on the page is asked anew, and nothing is sorted or moved by it. Says whether
 * that is so now.
 */
export const Live = () => {
  const say = useSay();
  const queries = useQueryClient();
  const [hearing, setHearing] = useState<Hearing>('catchingUp');
  useEffect(() => {
    const gather = new Gather((told) => {
      if (told.some(({ event }) => event === 'signedOut')) session.ended();
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => told.some((one) => concerns(one, queryKey)),
        refetchType: 'active',
      });
    });
    const heard = (now: Hearing): void => {
      setHearing(now);
      if (now !== 'live') return;
      // What came after the page had asked, and before it could hear, nobody tells again.
      void queries.invalidateQueries({
        predicate: ({ queryKey: [what] }) => CANNOT_WAIT.has(String(what)),
        refetchType: 'active',
      });
    };
    const end = listen({ told: (told) => gather.take(told), hearing: heard });
    return () => {
      end();
      gather.stop();
    };
  }, [queries]);
  return <span className="muted">{say(`live.${hearing}`)}</span>;
};
