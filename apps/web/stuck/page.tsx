import { useInfiniteQuery } from '@tanstack/react-query';
import { PageHead } from '../parts/page-head.js';
import { Rows } from '../parts/rows.js';
import { ByThisClock } from '../rehearsal/by-this-clock.js';
import { useSay } from '../words/say.js';
import { lateQuery } from './list-late.js';
import { LateTable } from './late-table.js';

/** Journeys that stand still although a clock has run out, for the operators: ids, and nobody's name. */
export const StuckPage = () => {
  const say = useSay();
  const query = useInfiniteQuery(lateQuery);
  return (
    <>
      <PageHead page="stuck" title={say('nav.stuck')}>
        <p className="muted">{say('stuck.what')}</p>
        <ByThisClock />
      </PageHead>
      <Rows query={query} all="caseload.all" none={<p>{say('stuck.none')}</p>}>
        {(rows) => <LateTable rows={rows} />}
      </Rows>
    </>
  );
};
