import { useEffect } from 'react';
import { useSay } from '../words/say.js';
import css from './frame.module.css';
import { PageHead } from '../parts/page-head.js';
import { session } from '../state/session.js';

/** The tab in which somebody signed in again: it tells the other tabs, and is done. */
export const SignedInPage = () => {
  const say = useSay();
  useEffect(() => session.signedIn(), []);
  return (
    <main className={css.main}>
      <PageHead page="signed-in" title={say('program')} />
      <p>{say('session.back')}</p>
    </main>
  );
};
