import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../api/me.js';
import { useNameOf } from '../api/staff.js';
import { mergesQuery } from '../merges/read-merges.js';
import { LinkButton } from '../parts/link-button.js';
import { MoreRows } from '../parts/more-rows.js';
import { NewRows } from '../parts/new-rows.js';
import { ProblemBox } from '../parts/problem-box.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './today.module.css';

/** Of whom a colleague has said that two records are of one person: it waits for a second signature, which no clock reminds of. Shows nothing where nothing waits. */
export const MergesToSign = () => {
  const say = useSay();
  const me = useMe();
  const staff = useNameOf();
  const query = useInfiniteQuery(mergesQuery('proposed'));
  const { data, error, refetch } = query;
  const pages = data?.pages ?? [];
  const waiting = pages.flatMap((page) => page.rows).filter(({ proposed }) => proposed.by.id !== me.id);
  const held = useHeldRows(`${pages.length}`, waiting, ({ id }) => id);
  const { rows, gone } = held;
  if (rows.length === 0 && !(error && !data)) return null;
  return (
    <section className="card" aria-labelledby="merges">
      <NewRows held={held} of={say('today.merges')}>
        <h2 id="merges">{say('today.merges')}</h2>
      </NewRows>
      {error && !data && <ProblemBox error={error} onAgain={() => void refetch()} />}
      <ul className="plain">
        {rows.map((merge) => {
          const both = { one: nameOf(merge.survivor), other: nameOf(merge.other) };
          return (
            <li key={merge.id} className={css.row} inert={gone.has(merge)}>
              <div>
                <h3>{say('today.merge', both)}</h3>
                <p className="muted">{say('today.mergeBy', { who: staff(merge.proposed.by.id) })}</p>
              </div>
              <LinkButton
                size="sm"
                to="/merges/$mergeId"
                params={{ mergeId: merge.id }}
                aria-label={say('today.mergeLookNamed', both)}
              >
                {say('today.mergeLook')}
              </LinkButton>
            </li>
          );
        })}
      </ul>
      <MoreRows query={query} of={say('today.merges')} />
    </section>
  );
};
