import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../api/me.js';
import { programQuery } from '../api/program.js';
import { isSignedOut } from '../api/answer.js';
import { forgetShown } from '../api/unchanged.js';
import { Loading } from '../parts/loading.js';
import { ProblemBox } from '../parts/problem-box.js';
import { FrameZone } from '../words/use-zone.js';
import { Zone } from '../words/zone.js';
import { useSay } from '../words/say.js';
import css from './frame.module.css';
import { Frame } from './frame.js';
import { session } from '../state/session.js';
import { SignedOut } from './signed-out.js';
import { zoneOf } from './zone-of.js';
import { useStore } from '../state/store.js';

/** Loads, before every page, who is signed in and what the program is. Another person gets another frame, with nothing of the first. */
export const Gate = () => {
  const say = useSay();
  const state = useStore(session);
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const program = useQuery({ ...programQuery, enabled: me.data !== undefined });
  useEffect(() => {
    if (state !== 'out' && state !== 'another') return;
    queries.clear();
    forgetShown();
    // Only loaded anew it has nothing more of who was here: no request that would be sent again, and no words in its memory.
    if (state === 'another') window.location.reload();
  }, [state, queries]);

  if (state === 'out' || (!me.data && isSignedOut(me.error))) return <SignedOut />;
  if (me.data && program.data && state !== 'another')
    return (
      <FrameZone value={zoneOf(me.data, program.data)}>
        <Zone timeZone={zoneOf(me.data, program.data)}>
          <Frame key={me.data.id} />
        </Zone>
      </FrameZone>
    );
  const { error, refetch } = me.data ? program : me;
  const isWaiting = !error || state === 'another';
  return (
    <main className={css.main}>
      {/* This is no page yet, so it has no `PageHead`: the first page still counts as the first, and the focus stays where the browser has it. */}
      <h1>{say('program')}</h1>
      {isWaiting ? <Loading /> : <ProblemBox error={error} onAgain={() => void refetch()} />}
    </main>
  );
};
