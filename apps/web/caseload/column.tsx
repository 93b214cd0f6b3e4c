import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../parts/asked.js';
import { MoreRows } from '../parts/more-rows.js';
import { NewRows } from '../parts/new-rows.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { useSay } from '../words/say.js';
import css from './board.module.css';
import { JourneyCard } from './card.js';
import type { Counted } from './count-by-phase.js';
import { caseloadQuery } from './list-journeys.js';
import type { CaseloadSearch } from './search.js';

const CARDS = 20;

interface Props {
  readonly counted: Counted;
  readonly search: CaseloadSearch;
}

/** The clients in one phase, in the order of what is due, 20 at a time. An empty phase asks the API nothing. */
export const BoardColumn = ({ counted: { phase, count, more }, search }: Props) => {
  const say = useSay();
  const title = `board-${phase}`;
  return (
    <section className={count === 0 ? css.empty : css.column} aria-labelledby={title}>
      <h2 id={title}>
        {say(`phase.${phase}`)}{' '}
        <span className="muted number">{say(more ? 'board.more' : 'board.count', { count })}</span>
      </h2>
      {count > 0 && <Cards search={{ ...search, phase }} />}
    </section>
  );
};

const Cards = ({ search }: { readonly search: CaseloadSearch & Required<Pick<CaseloadSearch, 'phase'>> }) => {
  const say = useSay();
  const query = useInfiniteQuery(caseloadQuery({ ...search, sort: 'due', words: '' }, CARDS));
  const pages = query.data?.pages ?? [];
  const held = useHeldRows(
    JSON.stringify([search, pages.length]),
    pages.flatMap(({ rows }) => rows),
    ({ journeyId }) => journeyId,
  );
  const of = say(`phase.${search.phase}`);
  return (
    <Asked query={query} rows={4}>
      {() => (
        <>
          <NewRows held={held} of={of} />
          <ul className={`plain ${css.cards}`}>
            {held.rows.map((row) => (
              <JourneyCard key={row.journeyId} row={row} isInColumn isGone={held.gone.has(row)} />
            ))}
          </ul>
          <MoreRows query={query} of={of} />
        </>
      )}
    </Asked>
  );
};
