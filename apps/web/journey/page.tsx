import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { RunLink } from '../clients/run-link.js';
import { JourneyHead } from './head.js';
import { isInFull, journeyQuery } from '../api/journey.js';
import { JourneyTabs } from './tabs.js';

const route = getRouteApi('/frame/journeys/$journeyId');

/** One client's way: who, where they stand, and below it what is to be done, what is planned and what has happened. */
export const JourneyPage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const query = useQuery(journeyQuery(journeyId));
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
  return (
    <>
      <JourneyHead journey={query.data} />
      <JourneyTabs view={query.data.view} />
      <Outlet />
    </>
  );
};
