import { useInfiniteQuery } from '@tanstack/react-query';
import { draftsQuery } from '../drafts/list-drafts.js';
import { Asked } from '../parts/asked.js';
import { MoreRows } from '../parts/more-rows.js';
import { useSay } from '../words/say.js';
import { BegunRow } from './begun-row.js';

/** What the person has begun to write and not sent. A draft in a closed tab is out of sight, and is found here again. Shows nothing where there is no draft. */
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
