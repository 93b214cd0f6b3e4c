import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { lateQuery } from './list-late.js';
import { LateTable } from './late-table.js';

/** What stands still although a clock has run out, for whoever keeps the program running: ids, and nobody's name. */
export const StuckPage = () => {
  const say = useSay();
  const query = useInfiniteQuery(lateQuery);
  return (
    <>
      <PageHead page="stuck" title={say('nav.stuck')}>
        <p className="muted">{say('stuck.what')}</p>
      </PageHead>
      <Asked query={query} rows={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <p>{say('stuck.none')}</p>;
          return (
            <>
              <LateTable rows={rows} />
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
