import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { RunLink } from '../clients/run-link.js';
import { isNotTheirs } from '../api/answer.js';
import { GlassBanner } from './glass-banner.js';
import { JourneyHead } from './head.js';
import { NotTheirs } from './not-theirs.js';
import { isInFull, journeyQuery } from '../api/journey.js';
import { JourneyTabs } from './tabs.js';

const route = getRouteApi('/frame/journeys/$journeyId');

/** One client's way: who, where they stand, and below it what is to be done, what is planned and what has happened. */
export const JourneyPage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const query = useQuery(journeyQuery(journeyId));
  // Whoever could read it and no longer may has nothing of it left on the page.
  if (isNotTheirs(query.error))
    return (
      <>
        <PageHead page={journeyId} title={say('journey.title')} />
        <NotTheirs journeyId={journeyId} />
      </>
    );
  if (!query.data)
    return (
      <>
        <PageHead page={journeyId} title={say('journey.title')} />
        <Asked query={query} rows={6}>
          {() => null}
        </Asked>
      </>
    );
  if (!isInFull(query.data))
    return (
      <>
        <PageHead page={journeyId} title={say('journey.title')} />
        <p>{say('journey.notInFull')}</p>
        <p>
          <RunLink journeyId={journeyId} />
        </p>
      </>
    );
  const { glass, because } = query.data.access;
  return (
    <>
      {glass && <GlassBanner key={glass.id} journeyId={journeyId} glass={glass} />}
      {because === 'onCall' && <p className="muted">{say('journey.onCall')}</p>}
      <JourneyHead journey={query.data} />
      <JourneyTabs journeyId={journeyId} hasOpened={glass !== null} />
      <Outlet />
    </>
  );
};
