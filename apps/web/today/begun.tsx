import { useInfiniteQuery } from '@tanstack/react-query';
import { draftsQuery } from '../drafts/list-drafts.js';
import { Asked } from '../parts/asked.js';
import { MoreRows } from '../parts/more-rows.js';
import { useSay } from '../words/say.js';
import { BegunRow } from './begun-row.js';

/** What they have begun to write and not sent: a closed tab takes it out of sight, and here it is found. Nothing where there is nothing. */
export const Begun = () => {
  const say = useSay();
  const query = useInfiniteQuery(draftsQuery);
  const drafts = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!query.isError && drafts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="begun">
      <h2 id="begun">{say('today.begun')}</h2>
      <Asked query={query} rows={2}>
        {() => (
          <>
            <ul className="plain">
              {drafts.map((draft) => (
                <BegunRow key={`${draft.journeyId} ${draft.form}`} draft={draft} />
              ))}
            </ul>
            <MoreRows query={query} of={say('today.begun')} />
          </>
        )}
      </Asked>
    </section>
  );
};
