import { Button } from '@mantine/core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../api/me.js';
import { useProgram } from '../api/program.js';
import { Live } from '../live/live.js';
import { useSay } from '../words/say.js';
import { BarHeading } from './bar-heading.js';
import { Connection } from './connection.js';
import { Covered } from './covered.js';
import css from './frame.module.css';
import { IdleWarning } from './idle-warning.js';
import { Navigation } from './navigation.js';
import { SessionEnded } from './session-ended.js';
import { useMayFind } from '../find/may-find.js';
import { useKeys } from './use-keys.js';
import { Who } from './who.js';

const Find = lazy(() => import('../find/find.js').then(({ Find }) => ({ default: Find })));
const KeysList = lazy(() => import('./keys-list.js').then(({ KeysList }) => ({ default: KeysList })));
const IncidentBar = lazy(() =>
  import('./incident-bar.js').then(({ IncidentBar }) => ({ default: IncidentBar })),
);

/** What stands around every page: the navigation, who is signed in, whether anybody answers. */
export const Frame = () => {
  const say = useSay();
  const [finding, setFinding] = useState(false);
  const [listing, setListing] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { rehearsal } = useProgram();
  const mayFind = useMayFind();
  // A person who may list no journeys does not listen: they would be refused, and each refusal stands in the audit.
  const { may } = useMe();
  const mayListen = may.includes('list Journey');
  const mayAnswer = may.includes('list Incident') && may.includes('answerRisk Journey');
  useKeys({ find: mayFind ? () => setFinding(true) : null, list: () => setListing(true) });
  // The path on which the menu was opened: it is open only there, so going on closes it.
  const [menuAt, setMenuAt] = useState<string | null>(null);
  const menu = menuAt === path;

  const find = mayFind && (
    <Button variant="default" className={css.stretch} onClick={() => setFinding(true)}>
      {say('find.open')}
    </Button>
  );
  return (
    <>
      <a className={css.skip} href="#main">
        {say('frame.skip')}
      </a>
      <div className={css.frame}>
        <div className={css.rail}>
          <nav aria-label={say('frame.pages')}>
            <Navigation />
          </nav>
          {find}
          <Who />
          {mayListen && <Live />}
        </div>
        <div className={css.bar}>
          <div className={css.barRow}>
            <Button variant="default" aria-expanded={menu} onClick={() => setMenuAt(menu ? null : path)}>
              {say('frame.menu')}
            </Button>
            <BarHeading />
            {mayFind && (
              <Button variant="default" onClick={() => setFinding(true)}>
                {say('find.short')}
              </Button>
            )}
          </div>
          {menu && (
            <>
              <nav aria-label={say('frame.pages')}>
                <Navigation onGone={() => setMenuAt(null)} />
              </nav>
              <Who />
            </>
          )}
        </div>
        <main id="main" className={css.main} tabIndex={-1}>
          <div className={css.notices}>
            <Connection />
            <IdleWarning />
            <SessionEnded />
            {mayAnswer && (
              <Suspense>
                <IncidentBar />
              </Suspense>
            )}
          </div>
          {rehearsal && <p className={css.rehearsal}>{say('frame.rehearsal')}</p>}
          <Covered>
            <Outlet />
          </Covered>
        </main>
      </div>
      {finding && (
        <Suspense>
          <Find onClose={() => setFinding(false)} />
        </Suspense>
      )}
      {listing && (
        <Suspense>
          <KeysList mayFind={mayFind} onClose={() => setListing(false)} />
        </Suspense>
      )}
    </>
  );
};
