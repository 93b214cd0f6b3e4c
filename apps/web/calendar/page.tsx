import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { useProgram } from '../api/program.js';
import { calendarQuery } from '../closures/read-calendar.js';
import { Asked } from '../parts/asked.js';
import { SiteZone } from '../parts/site-zone.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { OtherZone } from '../words/site-time.js';
import { Published } from './published.js';
import type { Publication } from './use-publishing.js';
import { WhoPublished } from './who-published.js';
import { Writing } from './writing.js';

const route = getRouteApi('/frame/sites/$site/calendar');

/** The weekdays, holidays and closures of a site. A person who may publish them can change them here. */
export const CalendarPage = () => {
  const say = useSay();
  const { site } = route.useParams();
  const { sites } = useProgram();
  const name = sites.find(({ id }) => id === site)?.name ?? site;
  const mayPublish = useMe().may.includes('publish Site');
  const query = useQuery(calendarQuery(site));
  const [published, setPublished] = useState<Publication | null>(null);
  // The form begins anew when somebody asks for it or has published, and never because of a live event. So nothing that was written is lost.
  const [begun, setBegun] = useState(0);
  const anew = (): void => void query.refetch().then(() => setBegun(begun + 1));
  const done = (publication: Publication): void => {
    setPublished(publication);
    anew();
  };
  return (
    <SiteZone site={site}>
      <PageHead page={`calendar ${site}`} title={say('calendar.title', { site: name })}>
        <p className="muted">{say('calendar.what')}</p>
      </PageHead>
      <OtherZone />
      {published && <Published publication={published} />}
      <Asked query={query} rows={6}>
        {(calendar) => (
          <>
            <WhoPublished calendar={calendar} />
            {mayPublish ? (
              <Writing key={`${site} ${begun}`} calendar={calendar} onAnew={anew} onDone={done} />
            ) : (
              <p>{say('calendar.notYours')}</p>
            )}
          </>
        )}
      </Asked>
    </SiteZone>
  );
};
