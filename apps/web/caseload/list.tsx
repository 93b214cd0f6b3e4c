import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import type { ListedJourney } from '../clients/listed.js';
import { NewRows } from '../parts/new-rows.js';
import { Rows } from '../parts/rows.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { useSay } from '../words/say.js';
import css from './board.module.css';
import { JourneyCard } from './card.js';
import { totalQuery } from './count-all.js';
import { caseloadQuery, type Asked } from './list-journeys.js';
import { CaseloadTable } from './table.js';

interface Props {
  readonly asked: Asked;
  /** On a phone each row is a card. */
  readonly isNarrow: boolean;
  readonly onClear: () => void;
}

/** The caseload one below the other, 50 at a time. */
export const CaseloadList = ({ asked, isNarrow, onClear }: Props) => {
  const say = useSay();
  const query = useInfiniteQuery({ ...caseloadQuery(asked), placeholderData: keepPreviousData });
  // Nothing counts by words. Once all rows are here, their number is known.
  const { data: total } = useQuery({
    ...totalQuery(asked),
    enabled: asked.words === '' && query.hasNextPage && !query.isPlaceholderData,
  });
  return (
    <Rows
      query={query}
      all="caseload.all"
      total={asked.words === '' ? total : undefined}
      none={
        <>
          <p>{say('caseload.none')}</p>
          <Button variant="default" onClick={onClear}>
            {say('caseload.clear')}
          </Button>
        </>
      }
    >
      {(rows) => (
        <HeldCaseload
          of={JSON.stringify([asked, query.data?.pages.length, query.isPlaceholderData])}
          rows={rows}
          isNarrow={isNarrow}
        />
      )}
    </Rows>
  );
};

interface HeldProps {
  readonly of: string;
  readonly rows: readonly ListedJourney[];
  readonly isNarrow: boolean;
}

const HeldCaseload = ({ of, rows, isNarrow }: HeldProps) => {
  const say = useSay();
  const held = useHeldRows(of, rows, ({ journeyId }) => journeyId);
  return (
    <>
      <NewRows held={held} of={say('nav.caseload')} />
      {isNarrow ? (
        <ul className={`plain ${css.cards}`}>
          {held.rows.map((row) => (
            <JourneyCard key={row.journeyId} row={row} isGone={held.gone.has(row)} />
          ))}
        </ul>
      ) : (
        <CaseloadTable rows={held.rows} gone={held.gone} />
      )}
    </>
  );
};
