import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useClockAhead, useMayRehearse } from '../api/rehearsed-clock.js';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { ClockAhead } from '../words/clock-ahead.js';
import { useSay } from '../words/say.js';
import { RunLink } from '../clients/run-link.js';
import { JourneyHead } from './head.js';
import { isInFull, journeyQuery, type Journey } from '../api/journey.js';
import { JourneyTabs } from './tabs.js';

const RehearsalBar = lazy(() =>
  import('../rehearsal/bar.js').then(({ RehearsalBar: bar }) => ({ default: bar })),
);

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
  return <OpenedJourney journey={query.data} />;
};

/** Times are told by the journey's own clock: a rehearsed one is ahead. */
const OpenedJourney = ({ journey }: { readonly journey: Journey }) => {
  const mayRehearse = useMayRehearse();
  const { journeyId } = journey.view;
  return (
    <ClockAhead value={useClockAhead(journey)}>
      <JourneyHead journey={journey} />
      {mayRehearse(journey) && (
        <Suspense>
          <RehearsalBar key={journeyId} journeyId={journeyId} />
        </Suspense>
      )}
      <JourneyTabs journeyId={journeyId} />
      <Outlet />
    </ClockAhead>
  );
};
