import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useSay } from '../words/say.js';
import css from './frame.module.css';
import { PageHead } from '../parts/page-head.js';
import { session } from '../state/session.js';

/** Shown where nobody is signed in; it holds nobody's data. After signing in, the person goes on to the page that they meant. */
export const SignedOut = () => {
  const say = useSay();
  // If somebody signs in in another tab, this one is loaded anew.
  useEffect(() => session.onBack(() => window.location.reload()), []);
  const { pathname, search } = window.location;
  // Encodes what the API does not take in `next`: it takes a path of letters, digits and a few signs.
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
