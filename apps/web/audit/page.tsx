import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.js';
import { Rows } from '../parts/rows.js';
import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { ExportLink } from './export-link.js';
import { AuditFilters } from './filters.js';
import { auditQuery } from './list-audit.js';
import { AuditTable } from './table.js';
import { Verification } from './verification.js';

const route = getRouteApi('/frame/audit');

/** The audit: who saw, wrote and was refused what. It can be read and verified, and never changed. Reading it here is noted in it, too. */
export const AuditPage = () => {
  const say = useSay();
  const timeZone = useZone();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({ ...auditQuery(search, timeZone), placeholderData: keepPreviousData });
  return (
    <>
      <PageHead page="audit" title={say('nav.audit')}>
        <p className="muted">{say('audit.zone', { zone: timeZone })}</p>
      </PageHead>
      <Verification />
      <AuditFilters
        search={search}
        onSearch={(changed) => void navigate({ search: changed, replace: true })}
      />
      <Rows
        query={query}
        all="audit.all"
        none={
          <>
            <p>{say('audit.none')}</p>
            <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
              {say('caseload.clear')}
            </Button>
          </>
        }
        beside={<ExportLink search={search} />}
      >
        {(rows) => <AuditTable rows={rows} />}
      </Rows>
    </>
  );
};
