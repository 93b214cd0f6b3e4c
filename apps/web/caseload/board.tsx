import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import css from './board.module.css';
import { BoardColumn } from './column.js';
import { countsQuery } from './count-by-phase.js';
import type { CaseloadSearch } from './search.js';

/**
 * The open phases beside each other, each with how many are in it. Nothing on the board is dragged, because the rules say where a client stands. It scrolls
 * sideways in itself, by the arrow keys, too.
 */
export const CaseloadBoard = ({ search }: { readonly search: CaseloadSearch }) => {
  const say = useSay();
  const query = useQuery({ ...countsQuery(search), placeholderData: keepPreviousData });
  return (
    <Asked query={query} rows={8}>
      {(counts) => (
        // A scrolling region has to be reached by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        <div className={css.board} role="region" aria-label={say('board.label')} tabIndex={0}>
          {counts.map((counted) => (
            <BoardColumn key={counted.phase} counted={counted} search={search} />
          ))}
        </div>
      )}
    </Asked>
  );
};
