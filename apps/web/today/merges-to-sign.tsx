import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../api/me.js';
import { useNameOf } from '../api/staff.js';
import { mergesQuery } from '../merges/read-merges.js';
import { LinkButton } from '../parts/link-button.js';
import { MoreRows } from '../parts/more-rows.js';
import { ProblemBox } from '../parts/problem-box.js';
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
  const rows = (data?.pages ?? [])
    .flatMap((page) => page.rows)
    .filter(({ proposed }) => proposed.by.id !== me.id);
  if (rows.length === 0 && !(error && !data)) return null;
  return (
    <section className="card" aria-labelledby="merges">
      <h2 id="merges">{say('today.merges')}</h2>
      {error && !data && <ProblemBox error={error} onAgain={() => void refetch()} />}
      <ul className="plain">
        {rows.map(({ id, survivor, other, proposed }) => (
          <li key={id} className={css.row}>
            <div>
              <h3>{say('today.merge', { one: nameOf(survivor), other: nameOf(other) })}</h3>
              <p className="muted">{say('today.mergeBy', { who: staff(proposed.by.id) })}</p>
            </div>
            <LinkButton
              size="sm"
              to="/merges/$mergeId"
              params={{ mergeId: id }}
              aria-label={say('today.mergeLookNamed', { one: nameOf(survivor), other: nameOf(other) })}
            >
              {say('today.mergeLook')}
            </LinkButton>
          </li>
        ))}
      </ul>
      <MoreRows query={query} of={say('today.merges')} />
    </section>
  );
};
