import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { CaseloadFilters } from './filters.js';
import { caseloadQuery } from './list-journeys.js';
import { CaseloadTable } from './table.js';

const route = getRouteApi('/frame/caseload');
const PAUSE_MS = 150;

/** Whoever is in the program, as far as they are of whoever looks: a table, and nothing that is dragged. */
export const CaseloadPage = () => {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), PAUSE_MS);
  const query = useInfiniteQuery({
    ...caseloadQuery({ ...search, words }),
    placeholderData: keepPreviousData,
  });
  const clear = (): void => (setText(''), void navigate({ search: {}, replace: true }));

  return (
    <>
      <PageHead page="caseload" title={say('nav.caseload')} />
      <CaseloadFilters
        text={text}
        onText={setText}
        search={search}
        onSearch={(changed) => void navigate({ search: changed, replace: true })}
      />
      <Asked query={query} rows={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return (
              <div className="row" role="status">
                <p>{say('caseload.none')}</p>
                <Button variant="default" onClick={clear}>
                  {say('caseload.clear')}
                </Button>
              </div>
            );
          return (
            <>
              <CaseloadTable rows={rows} />
              <div className="row">
                <p className="muted" role="status">
                  {say(query.hasNextPage ? 'caseload.some' : 'caseload.all', { count: rows.length })}
                </p>
                {query.hasNextPage && (
                  <Button
                    variant="default"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {say('caseload.more')}
                  </Button>
                )}
              </div>
            </>
          );
        }}
      </Asked>
    </>
  );
};
