import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe, whoIsIn } from '../api/me.js';
import { useSay } from '../words/say.js';
import css from './frame.module.css';
import { lastUse } from '../state/last-use.js';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';

/** The address of a sign-in that comes back to the page which tells the other tabs. */
export const SIGN_IN_AGAIN = '/sign-in?next=/signed-in';

/**
 * A banner over a page whose session has ended; the page stays, with what is typed. The person signs in again in another tab, which tells this one. If it is
 * the same person, the page goes on. If it is another, the page is emptied, because what stands in it was not theirs.
 */
export const SessionEnded = () => {
  const say = useSay();
  const me = useMe();
  const queries = useQueryClient();
  const state = useStore(session);
  useEffect(
    () =>
      session.onBack(() => {
        void whoIsIn().then(
          async ({ id }) => {
            if (id !== me.id) return session.another();
            // They have signed in just now, in another tab.
            lastUse.now();
            session.resumed();
            return queries.refetchQueries({ type: 'active', predicate: failed });
          },
          () => undefined,
        );
      }),
    [me.id, queries],
  );
  return (
    <div role="alert">
      {state === 'ended' && (
        <div className={css.banner}>
          <span>{say('session.ended')}</span>
          <Button onClick={() => window.open(SIGN_IN_AGAIN, '_blank', 'noopener')}>
            {say('session.again')}
          </Button>
        </div>
      )}
    </div>
  );
};

const failed = ({
  state,
}: {
  readonly state: { readonly status: string; readonly error: unknown };
}): boolean => state.error !== null || state.status === 'error';
