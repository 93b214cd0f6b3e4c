import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.js';
import { NewRows } from '../parts/new-rows.js';
import { Rows } from '../parts/rows.js';
import tabs from '../parts/tabs.module.css';
import { useHeldRows } from '../parts/use-held-rows.js';
import { useSay } from '../words/say.js';
import { MergeLine } from './merge-line.js';
import css from './merges.module.css';
import { mergesQuery, type Merge } from './read-merges.js';

const route = getRouteApi('/frame/merges');

const STATUSES = ['proposed', 'signed', 'undone'] as const;

/** Of whom somebody has said that two records are of one person: first what waits for a second signature. */
export const MergesPage = () => {
  const say = useSay();
  const { status = 'proposed' } = route.useSearch();
  const query = useInfiniteQuery(mergesQuery(status));
  return (
    <>
      <PageHead page="merges" title={say('merge.title')}>
        <p className="muted">{say('merge.what')}</p>
      </PageHead>
      <nav className={`${tabs.tabs} ${css.parts}`} aria-label={say('merge.title')}>
        {STATUSES.map((one) => (
          <Link
            key={one}
            to="/merges"
            search={one === 'proposed' ? {} : { status: one }}
            activeOptions={{ exact: true }}
            className={tabs.tab}
          >
            {say(`merge.status.${one}`)}
          </Link>
        ))}
      </nav>
      <Rows query={query} all="merge.all" none={<p>{say('merge.none')}</p>}>
        {(merges) => <HeldMerges of={`${status} ${query.data?.pages.length}`} merges={merges} />}
      </Rows>
    </>
  );
};

interface HeldProps {
  /** Which list it is, and how many pages of it. */
  readonly of: string;
  readonly merges: readonly Merge[];
}

const HeldMerges = ({ of, merges }: HeldProps) => {
  const say = useSay();
  const held = useHeldRows(of, merges, ({ id }) => id);
  return (
    <>
      <NewRows held={held} of={say('merge.title')} />
      <div className="card">
        <ul className="plain">
          {held.rows.map((merge) => (
            <li key={merge.id} className={css.line} inert={held.gone.has(merge)}>
              <MergeLine merge={merge} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
