import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useSay } from '../words/say.js';
import css from './frame.module.css';
import { PageHead } from '../parts/page-head.js';
import { session } from '../state/session.js';

/** Nobody is signed in: nothing of anybody is here. Who signs in goes on to the page that they meant. */
export const SignedOut = () => {
  const say = useSay();
  // Signed in in another tab, this one begins anew.
  useEffect(() => session.onBack(() => window.location.reload()), []);
  const { pathname, search } = window.location;
  // What the API takes: a path of letters, digits and a few signs; the rest is encoded.
  const next = encodeURIComponent(encodeURI(pathname + search).replaceAll(/[@:,~+]/g, encodeURIComponent));
  return (
    <main className={css.main}>
      <PageHead page="signed-out" title={say('program')} />
      <p>{say('session.nobody')}</p>
      <div>
        <Button component="a" href={`/sign-in?next=${next}`}>
          {say('session.signIn')}
        </Button>
      </div>
    </main>
  );
};
