import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery } from '../api/me.js';
import { queries } from '../api/queries.js';
import { Gate } from '../frame/gate.js';
import { SignedInPage } from '../frame/signed-in-page.js';
import { entriesFor } from '../parts/entries.js';
import { NoPage } from '../parts/page-fault.js';
import { allWords } from '../words/language.js';

export const root = createRootRoute({ notFoundComponent: NoPage });

/** Loads all words before the page: only those of the first pages come with the frame. */
export const needsAllWords = { beforeLoad: allWords } as const;

export const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: SignedInPage,
});

/** Every page below this route is for people who are signed in: `Gate` sends everybody else to sign in. */
export const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Gate });

/** Leads on to the first page of the person, by what they may do. */
export const begin = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async () => {
    const me = await queries.ensureQueryData(meQuery).catch(() => null);
    // The router takes a redirect as something thrown.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (me) throw redirect({ to: entriesFor(me)[0]!.to, replace: true });
  },
});

export const me = createRoute({
  getParentRoute: () => frame,
  path: '/me',
  component: lazyRouteComponent(() => import('../frame/me-page.js'), 'MePage'),
});
