import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { meQuery, useMe } from '../api/me.js';
import { Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './frame.module.css';
import { lastUse } from '../state/last-use.js';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';
import { useStaySignedIn } from './use-stay-signed-in.js';

const WARNING_MS = 2 * 60_000;
/** The API may end a session up to a tenth of its time early. */
const EARLY = 0.9;

/** Warns two minutes before a session ends for want of use. A person who is still reading keeps it with one press (WCAG 2.2.1). */
export const IdleWarning = () => {
  const say = useSay();
  const me = useMe();
  const queries = useQueryClient();
  const used = useStore(lastUse);
  const state = useStore(session);
  /** The end that was warned of. Each use moves the end, and so asks for another warning. */
  const [warnedOf, setWarnedOf] = useState<number | null>(null);
  useStaySignedIn();
  const idle = me.session?.idleSeconds;
  const endsAt = idle === undefined ? null : used + idle * 1_000 * EARLY;
  useEffect(() => {
    if (endsAt === null) return;
    const timer = setTimeout(() => setWarnedOf(endsAt), Math.max(0, endsAt - WARNING_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [endsAt]);
  return (
    <div role="alert">
      {endsAt !== null && warnedOf === endsAt && state === 'in' && (
        <div className={css.banner}>
          <span>
            <FormattedMessage
              id="session.idle"
              values={{ time: <Time at={new Date(endsAt).toISOString()} /> }}
            />
          </span>
          <Button onClick={() => void queries.refetchQueries({ queryKey: meQuery.queryKey })}>
            {say('session.stay')}
          </Button>
        </div>
      )}
    </div>
  );
};
